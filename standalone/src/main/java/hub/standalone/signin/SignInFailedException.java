package hub.standalone.signin;

/** Why no token was given, in one sentence that says what to do. */
public final class SignInFailedException extends RuntimeException {

	SignInFailedException(String sentence) {
		super(sentence);
	}

}
