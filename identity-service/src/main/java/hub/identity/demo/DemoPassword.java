package hub.identity.demo;

/**
 * The password of the demo people, the same at every start. It is kept as it is, because
 * it must be printed again: the demo guards nothing.
 */
public interface DemoPassword {

	/** The password that is kept, made at the first call. */
	String kept();

}
