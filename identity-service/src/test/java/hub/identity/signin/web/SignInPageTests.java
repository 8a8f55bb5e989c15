package hub.identity.signin.web;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class SignInPageTests {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void setUp() {
		this.browser = new Hub(this.port).browser();
	}

	@Nested
	class ThePage {

		@Test
		void speaksTheReadersLanguage() {
			Answer french = SignInPageTests.this.browser.get("/login", "Accept-Language", "fr-BE, en;q=0.5");

			assertThat(french.header("Content-Language")).isEqualTo("fr");
			assertThat(french.text()).contains("<html lang=\"fr\">", "Mot de passe");
			assertThat(SignInPageTests.this.browser.get("/login", "Accept-Language", "ja").text())
				.contains("<html lang=\"en\">", "Password");
		}

		@Test
		void canBeUsedWithoutSeeingIt() {
			String page = SignInPageTests.this.browser.get("/login").text();

			assertThat(page).contains("<label for=\"username\">", "<label for=\"password\">",
					"autocomplete=\"current-password\"", "<main>", "<h1>Sign in</h1>");
			assertThat(SignInPageTests.this.browser.get("/login?error=credentials").text())
				.contains("role=\"alert\">Account or password is wrong.");
		}

		@Test
		void loadsNothingFromElsewhereAndIsNobodysFrame() {
			Answer page = SignInPageTests.this.browser.get("/login");

			assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'",
					"form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");
			assertThat(page.header("Cache-Control")).isEqualTo("no-store");
			assertThat(page.text()).doesNotContain("<script", "style=\"", "http://", "https://");
			assertThat(SignInPageTests.this.browser.get("/login/style.css").header("Content-Type"))
				.startsWith("text/css");
		}

		@Test
		void mayLeadToTheProgramThatAskedForTheSignIn() {
			String target = SignInPageTests.this.browser.authorize(Browser.request()).header("Location");

			assertThat(SignInPageTests.this.browser.get(target).header("Content-Security-Policy"))
				.contains("form-action 'self' http://127.0.0.1:*");
		}

		@Test
		void escapesWhatItIsGiven() {
			Answer page = SignInPageTests.this.browser.get("/login?continue=%2Fdevice%22%3E%3Cscript%3E");

			assertThat(page.text()).doesNotContain("<script");
		}

	}

	@Nested
	class TheForm {

		@Test
		void isRefusedWhenItWasForgedElsewhere() {
			Answer answer = SignInPageTests.this.browser.post("/login",
					Map.of("username", "member", "password", Hub.PASSWORD));

			assertThat(answer.status()).isEqualTo(403);
			assertThat(SignInPageTests.this.browser.cookies().keySet())
				.noneMatch((name) -> name.startsWith("hub_session"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "/oauth2/token",
				"javascript:alert(1)" })
		void leadsNowhereElseAfterwards(String target) {
			Map<String, String> fields = Browser.hiddenFields(SignInPageTests.this.browser.get("/login"));
			fields.put("username", "member");
			fields.put("password", Hub.PASSWORD);
			fields.put("continue", target);

			assertThat(SignInPageTests.this.browser.post("/login", fields).header("Location")).isEqualTo("/login");
		}

		@Test
		void saysTheSameForAWrongPasswordAndAnUnknownAccount() {
			Answer wrong = SignInPageTests.this.browser.trySignIn("auditor", "guess", "X-Forwarded-For", "192.0.2.1");
			Answer unknown = SignInPageTests.this.browser.trySignIn("nobody", "guess", "X-Forwarded-For", "192.0.2.1");

			assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location"))
				.isEqualTo("/login?error=credentials");
		}

		@Test
		void keepsTheTargetWhenTheSignInFails() {
			String page = SignInPageTests.this.browser.authorize(Browser.request()).header("Location");

			Answer answer = SignInPageTests.this.browser.signInAt(page, "auditor", "guess", "X-Forwarded-For",
					"192.0.2.2");

			assertThat(answer.header("Location")).isEqualTo(page + "&error=credentials");
		}

	}

	@Nested
	class FailedAttempts {

		@Test
		void closeTheAccountForTheAddressEvenToTheRightPassword() {
			for (int attempt = 0; attempt < 5; attempt++) {
				SignInPageTests.this.browser.trySignIn("editor", "guess", "X-Forwarded-For", "192.0.2.7");
			}

			assertThat(SignInPageTests.this.browser.trySignIn("editor", Hub.PASSWORD, "X-Forwarded-For", "192.0.2.7")
				.header("Location")).isEqualTo("/login?error=limited");
		}

		@Test
		void leaveOtherAddressesAlone() {
			for (int attempt = 0; attempt < 6; attempt++) {
				SignInPageTests.this.browser.trySignIn("trainer", "guess", "X-Forwarded-For", "192.0.2.8");
			}

			assertThat(SignInPageTests.this.browser.trySignIn("trainer", Hub.PASSWORD, "X-Forwarded-For", "192.0.2.9")
				.header("Location")).isEqualTo("/login");
		}

		@Test
		void areForgottenAfterASuccess() {
			for (int round = 0; round < 3; round++) {
				for (int attempt = 0; attempt < 4; attempt++) {
					SignInPageTests.this.browser.trySignIn("expert", "guess", "X-Forwarded-For", "192.0.2.10");
				}
				assertThat(
						SignInPageTests.this.browser.trySignIn("expert", Hub.PASSWORD, "X-Forwarded-For", "192.0.2.10")
							.header("Location"))
					.isEqualTo("/login");
			}
		}

		@Test
		void countOverAllAccountsOfAnAddress() {
			for (int attempt = 0; attempt < 50; attempt++) {
				SignInPageTests.this.browser.trySignIn("guess-" + attempt, "guess", "X-Forwarded-For", "192.0.2.11");
			}

			assertThat(SignInPageTests.this.browser.trySignIn("member", Hub.PASSWORD, "X-Forwarded-For", "192.0.2.11")
				.header("Location")).isEqualTo("/login?error=limited");
		}

	}

	@Nested
	class TheSession {

		@Test
		void isACookieThatNoScriptAndNoOtherSiteCanUse() {
			Answer answer = SignInPageTests.this.browser.trySignIn("member", Hub.PASSWORD);

			String cookie = answer.response()
				.headers()
				.allValues("Set-Cookie")
				.stream()
				.filter((one) -> one.startsWith("hub_session"))
				.findFirst()
				.orElse("");
			assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
		}

		@Test
		void showsWhoIsSignedIn() {
			assertThat(SignInPageTests.this.browser.signIn("member").get("/login").text()).contains("Mira Vogel");
		}

		@Test
		void endsAtTheSignOutEvenForACopiedCookie() {
			SignInPageTests.this.browser.signIn("member");
			Map<String, String> copied = Map.copyOf(SignInPageTests.this.browser.cookies());
			SignInPageTests.this.browser.post("/logout",
					Browser.hiddenFields(SignInPageTests.this.browser.get("/logout")));

			assertThat(SignInPageTests.this.browser.authorize(Browser.request()).header("Location"))
				.startsWith("/login");
			SignInPageTests.this.browser.cookies().putAll(copied);
			assertThat(SignInPageTests.this.browser.authorize(Browser.request()).header("Location"))
				.startsWith("/login");
		}

		@Test
		void isNewAtEverySignIn() {
			SignInPageTests.this.browser.signIn("member");
			String first = SignInPageTests.this.browser.cookies().toString();

			assertThat(SignInPageTests.this.browser.signIn("member").cookies()).doesNotHaveToString(first);
		}

		@Test
		void isNoContainerSession() {
			SignInPageTests.this.browser.signIn("member").code();

			assertThat(SignInPageTests.this.browser.cookies()).doesNotContainKey("JSESSIONID");
		}

	}

}
