package hub.standalone.data;

/** Why a hub cannot start here, in one sentence that says what to do. */
public class CannotUseException extends RuntimeException {

	public CannotUseException(String sentence) {
		super(sentence);
	}

	public CannotUseException(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
