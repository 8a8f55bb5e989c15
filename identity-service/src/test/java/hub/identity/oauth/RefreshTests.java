package hub.identity.oauth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.identity.Answer;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class RefreshTests {

	@LocalServerPort
	private int port;

	private Portal portal;

	private Answer first;

	@BeforeEach
	void setUp() {
		Hub hub = new Hub(this.port);
		this.portal = Portal.register(hub, "org:read", "training:read");
		this.first = this.portal.signIn("member", "org:read training:read");
	}

	@Test
	void givesANewAccessTokenAndANewRefreshToken() {
		Answer second = refresh(this.first.text("refresh_token"));

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.text("access_token")).isNotEqualTo(this.first.text("access_token"));
		assertThat(second.text("refresh_token")).isNotEmpty().isNotEqualTo(this.first.text("refresh_token"));
		assertThat(second.text("scope")).contains("org:read");
	}

	@Test
	void endsEverythingWhenAReplacedTokenComesAgain() {
		Answer second = refresh(this.first.text("refresh_token"));

		assertThat(refresh(this.first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
		assertThat(refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
	}

	@Test
	void neverWidensTheScope() {
		Answer answer = this.portal.token(Map.of("grant_type", "refresh_token", "refresh_token",
				this.first.text("refresh_token"), "scope", "org:read org:manage"));

		assertThat(answer.text("error")).isEqualTo("invalid_scope");
	}

	@Test
	void mayNarrowTheScope() {
		Answer answer = this.portal.token(Map.of("grant_type", "refresh_token", "refresh_token",
				this.first.text("refresh_token"), "scope", "org:read"));

		assertThat(answer.text("scope")).isEqualTo("org:read");
	}

	@Test
	void belongsToTheProgramThatGotIt() {
		Portal other = Portal.register(new Hub(this.port), "org:read");

		Answer answer = other
			.token(Map.of("grant_type", "refresh_token", "refresh_token", this.first.text("refresh_token")));

		assertThat(answer.text("error")).isEqualTo("invalid_grant");
	}

	@Test
	void letsOneOfManyAtOnceWin() throws Exception {
		String token = this.first.text("refresh_token");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(8, () -> refresh(token)));

			assertThat(answers.stream().map(Future::resultNow).filter((answer) -> answer.status() == 200))
				.hasSizeLessThanOrEqualTo(1);
			assertThat(answers.stream().map(Future::resultNow)).allMatch((answer) -> answer.status() < 500);
		}
	}

	@Test
	void isOverAfterRevocation() {
		assertThat(this.portal.revoke(this.first.text("refresh_token")).status()).isEqualTo(200);

		assertThat(refresh(this.first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
	}

	@Test
	void isNotRevokedBySomebodyElse() {
		Portal other = Portal.register(new Hub(this.port), "org:read");

		assertThat(other.revoke(this.first.text("refresh_token")).status()).isGreaterThanOrEqualTo(400);
		assertThat(refresh(this.first.text("refresh_token")).status()).isEqualTo(200);
	}

	@Test
	void saysNothingAboutUnknownTokensAtRevocation() {
		assertThat(this.portal.revoke("unknown").status()).isEqualTo(200);
	}

	@Test
	void followsTheRolesOfTheDay() {
		assertThat(Hub.claims(refresh(this.first.text("refresh_token")).text("access_token"))
			.path("organisations")
			.toString()).contains(Hub.STARTUP_A.toString());
	}

	private Answer refresh(String token) {
		return this.portal.token(Map.of("grant_type", "refresh_token", "refresh_token", token));
	}

}
