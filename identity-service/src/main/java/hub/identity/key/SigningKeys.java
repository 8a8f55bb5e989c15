package hub.identity.key;

import java.util.List;

/**
 * The keys of the issuer, shared by its instances.
 */
public interface SigningKeys {

	/** All keys in their succession. */
	List<SigningKey> listKeys();

	/**
	 * Adds a key.
	 * @return false when another instance has filled this place already
	 */
	boolean add(SigningKey key);

	void remove(SigningKey key);

}
