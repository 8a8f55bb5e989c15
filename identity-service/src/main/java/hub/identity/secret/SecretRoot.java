package hub.identity.secret;

/**
 * The one key that derived secrets come from, the same in every instance of the service.
 */
public interface SecretRoot {

	/** 32 bytes, made at the first call ever. */
	byte[] key();

}
