package hub.identity.client;

/**
 * How an API client may get tokens.
 */
public enum GrantType {

	/** On its own behalf. */
	CLIENT_CREDENTIALS,
	/** For a person who signs in and consents, with PKCE. */
	AUTHORIZATION_CODE,
	/** Further tokens for that person. */
	REFRESH_TOKEN,
	/** For a person who confirms on another device. */
	DEVICE_CODE

}
