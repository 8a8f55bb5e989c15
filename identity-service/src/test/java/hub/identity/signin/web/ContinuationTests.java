package hub.identity.signin.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ContinuationTests {

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/authorize?client_id=x", "/device", "/device?user_code=BCDF-GHJK",
			"/consent?state=x", "/oauth2/device_verification?user_code=x", "/logout" })
	void leadsToOurOwnPagesThatNeedASignIn(String target) {
		assertThat(Continuation.safe(target)).contains(target);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "//evil.example", "https://evil.example/oauth2/authorize?", "/oauth2/token",
			"/v1/me", "/\\evil.example", "/device\\evil", "/device\r\nSet-Cookie: x=y", "/device x", "javascript:x",
			" /device", "/consent", "/login" })
	void leadsNowhereElse(String target) {
		assertThat(Continuation.safe(target)).isEmpty();
	}

	@Test
	void leadsNowhereWithoutATargetOrWithAnEndlessOne() {
		assertThat(Continuation.safe(null)).isEmpty();
		assertThat(Continuation.safe("/device?" + "x".repeat(6000))).isEmpty();
	}

	@Test
	void comesBackToTheWholeRequest() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/oauth2/authorize");
		request.setQueryString("client_id=x&scope=a%20b");

		String page = Continuation.signInPage(Continuation.of(request));

		assertThat(page).isEqualTo("/login?continue=%2Foauth2%2Fauthorize%3Fclient_id%3Dx%26scope%3Da%2520b");
	}

}
