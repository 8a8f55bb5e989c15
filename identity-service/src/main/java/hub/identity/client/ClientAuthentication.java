package hub.identity.client;

/**
 * How an API client proves who it is at the token endpoint.
 */
public enum ClientAuthentication {

	CLIENT_SECRET, PRIVATE_KEY_JWT,
	/** Not at all: a program that cannot keep a secret. */
	NONE

}
