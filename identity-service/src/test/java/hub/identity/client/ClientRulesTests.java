package hub.identity.client;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ClientRulesTests {

	private static final Set<String> HELD = Set.of("org:read", "training:read");

	@Test
	void letAMachineHaveASecret() {
		accepts(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS), ClientAuthentication.CLIENT_SECRET,
				List.of(), null));
	}

	@Test
	void letAMachineHaveAKey() {
		accepts(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS), ClientAuthentication.PRIVATE_KEY_JWT,
				List.of(), "{\"keys\":[]}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://portal.example/callback", "https://portal.example:8443/callback?x=1",
			"http://127.0.0.1/callback", "http://127.0.0.1:8080/callback", "http://[::1]/callback" })
	void letAPortalBeWhereNobodyCanListen(String address) {
		accepts(portal(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://portal.example/callback", "https://portal.example/callback#part",
			"https://user@portal.example/", "https://*.example/", "ftp://portal.example/", "portal.example",
			"javascript:alert(1)", "http://localhost/callback", "http://127.0.0.1.evil.example/", "https://", "" })
	void keepAPortalFromAnywhereElse(String address) {
		assertThat(codes(portal(address))).containsExactly("REDIRECT_URI");
	}

	@Test
	void namesEveryScopeThatIsNotHeld() {
		ClientWish wish = wish(Set.of("org:read", "hub:operate", "audit:read"), Set.of(GrantType.CLIENT_CREDENTIALS),
				ClientAuthentication.CLIENT_SECRET, List.of(), null);

		assertThat(errors(wish)).extracting((error) -> error.values().get("scope"))
			.isEqualTo(List.of("audit:read", "hub:operate"));
	}

	@Test
	void refuseAPublicClientThatActsByItself() {
		assertThat(codes(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS), ClientAuthentication.NONE,
				List.of(), null)))
			.containsExactly("PUBLIC_CLIENT_CREDENTIALS");
	}

	@Test
	void refuseToRefreshForNobody() {
		assertThat(codes(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS, GrantType.REFRESH_TOKEN),
				ClientAuthentication.CLIENT_SECRET, List.of(), null)))
			.containsExactly("REFRESH_WITHOUT_PERSON");
	}

	@Test
	void needAnAddressToComeBackTo() {
		assertThat(codes(wish(Set.of("org:read"), Set.of(GrantType.AUTHORIZATION_CODE), ClientAuthentication.NONE,
				List.of(), null)))
			.containsExactly("REQUIRED");
	}

	@Test
	void needKeysWhereTheyAreUsedAndNowhereElse() {
		assertThat(codes(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS),
				ClientAuthentication.PRIVATE_KEY_JWT, List.of(), null)))
			.containsExactly("REQUIRED");
		assertThat(codes(wish(Set.of("org:read"), Set.of(GrantType.CLIENT_CREDENTIALS),
				ClientAuthentication.CLIENT_SECRET, List.of(), "{\"keys\":[]}")))
			.containsExactly("KEYS_WITHOUT_USE");
	}

	@Test
	void tellEverythingAtOnce() {
		assertThat(codes(wish(Set.of("hub:operate"), Set.of(GrantType.CLIENT_CREDENTIALS), ClientAuthentication.NONE,
				List.of("http://portal.example/"), null)))
			.containsExactlyInAnyOrder("SCOPE_NOT_HELD", "PUBLIC_CLIENT_CREDENTIALS", "REDIRECT_URI");
	}

	private static ClientWish portal(String address) {
		return wish(Set.of("org:read"), Set.of(GrantType.AUTHORIZATION_CODE), ClientAuthentication.NONE,
				List.of(address), null);
	}

	private static ClientWish wish(Set<String> scopes, Set<GrantType> grants, ClientAuthentication authentication,
			List<String> addresses, @Nullable String keys) {
		return new ClientWish(UUID.randomUUID(), "Portal", scopes, grants, authentication, addresses, keys);
	}

	private static void accepts(ClientWish wish) {
		assertThatCode(() -> ClientRules.check(wish, HELD)).doesNotThrowAnyException();
	}

	private static List<String> codes(ClientWish wish) {
		return errors(wish).stream().map(FieldError::code).toList();
	}

	private static List<FieldError> errors(ClientWish wish) {
		return catchThrowableOfType(ValidationException.class, () -> ClientRules.check(wish, HELD)).errors();
	}

}
