package hub.identity.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class MembershipApiTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api founder;

	private String organisation;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.founder = this.hub.as("crowd-011");
		this.organisation = this.founder.create("/v1/organisations", """
				{"legalName": "Atelier", "country": "FR", "kind": "STARTUP"}
				""").header("Location");
	}

	@Nested
	class AnInvitation {

		@Test
		void showsItsTokenOnce() {
			Answer created = invite("MEMBER");

			assertThat(created.status()).isEqualTo(201);
			assertThat(created.text("token")).hasSize(43);
			Answer read = MembershipApiTests.this.founder.get(created.header("Location"));
			assertThat(read.json().has("token")).isFalse();
			assertThat(
					MembershipApiTests.this.founder.get(MembershipApiTests.this.organisation + "/invitations").text())
				.contains(created.text("id"))
				.doesNotContain(created.text("token"));
		}

		@Test
		void isTheSameForARetryTokenIncluded() {
			String path = MembershipApiTests.this.organisation + "/invitations";
			String body = "{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}";
			String key = Hub.key();
			Answer first = MembershipApiTests.this.founder.create(path, body, key);
			Answer second = MembershipApiTests.this.founder.create(path, body, key);

			assertThat(second.json()).isEqualTo(first.json());
			assertThat(MembershipApiTests.this.founder.get(path).json().path("items")).hasSize(1);
		}

		@Test
		void saysUntilWhenItIsOpen() {
			Answer created = invite("MEMBER");

			assertThat(created.json().path("nextStep").path("onExpiry").asString()).isEqualTo("EXPIRED");
			assertThat(created.json().path("nextStep").path("dueAt")).isEqualTo(created.json().path("expiresAt"));
		}

		@Test
		void makesItsBearerAMemberWithTheNextToken() {
			Answer accepted = accept(MembershipApiTests.this.hub.as("crowd-012"), invite("MEMBER"));

			assertThat(accepted.status()).isEqualTo(201);
			assertThat(accepted.text("legalName")).isEqualTo("Atelier");
			assertThat(Hub.claims(MembershipApiTests.this.hub.token("crowd-012")).path("organisations").toString())
				.contains(id());
			assertThat(MembershipApiTests.this.hub.as("crowd-012").get(MembershipApiTests.this.organisation).status())
				.isEqualTo(200);
		}

		@Test
		void letsOneOfTwoBearersIn() throws Exception {
			Answer invitation = invite("MEMBER");
			List<Api> bearers = List.of(MembershipApiTests.this.hub.as("crowd-013"),
					MembershipApiTests.this.hub.as("crowd-014"), MembershipApiTests.this.hub.as("crowd-015"),
					MembershipApiTests.this.hub.as("crowd-016"));
			List<Callable<Integer>> attempts = new ArrayList<>();
			bearers.forEach((bearer) -> attempts.add(() -> accept(bearer, invitation).status()));

			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Integer> answers = threads.invokeAll(attempts).stream().map(Future::resultNow).toList();

				assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
			}
			assertThat(members().json().path("items")).hasSize(2);
		}

		@Test
		void isUsedUpAfterwards() {
			Answer invitation = invite("MEMBER");
			accept(MembershipApiTests.this.hub.as("crowd-012"), invitation);

			Answer second = accept(MembershipApiTests.this.hub.as("crowd-013"), invitation);

			assertThat(second.status()).isEqualTo(409);
			assertThat(second.text("currentStatus")).isEqualTo("ACCEPTED");
		}

		@Test
		void answersARetryTheSame() {
			Answer invitation = invite("MEMBER");
			Api bearer = MembershipApiTests.this.hub.as("crowd-012");
			String body = "{\"token\": \"" + invitation.text("token") + "\"}";
			String key = Hub.key();

			Answer first = bearer.create("/v1/invitation-acceptances", body, key);
			Answer second = bearer.create("/v1/invitation-acceptances", body, key);

			assertThat(second.status()).isEqualTo(201);
			assertThat(second.text()).isEqualTo(first.text());
		}

		@Test
		void isNotThereOnceRevoked() {
			Answer invitation = invite("MEMBER");
			assertThat(MembershipApiTests.this.founder.delete(invitation.header("Location")).status()).isEqualTo(204);

			assertThat(accept(MembershipApiTests.this.hub.as("crowd-012"), invitation).status()).isEqualTo(404);
			assertThat(MembershipApiTests.this.founder.delete(invitation.header("Location"), "\"v1\"").status())
				.isEqualTo(404);
		}

		@Test
		void isListedByItsState() {
			Answer used = invite("MEMBER");
			Answer open = invite("MEMBER");
			accept(MembershipApiTests.this.hub.as("crowd-012"), used);

			String pending = MembershipApiTests.this.founder
				.get(MembershipApiTests.this.organisation + "/invitations?status=PENDING")
				.text();
			assertThat(pending).contains(open.text("id")).doesNotContain(used.text("id"));
		}

		@Test
		void needsAnAddressAndARole() {
			String path = MembershipApiTests.this.organisation + "/invitations";

			assertThat(MembershipApiTests.this.founder.create(path, "{\"email\": \"nobody\", \"roles\": [\"MEMBER\"]}")
				.status()).isEqualTo(400);
			assertThat(MembershipApiTests.this.founder.create(path, "{\"email\": \"a@b.example\", \"roles\": []}")
				.status()).isEqualTo(400);
			assertThat(MembershipApiTests.this.founder
				.create(path, "{\"email\": \"a@b.example\", \"roles\": [\"OPERATOR\"]}")
				.status()).isEqualTo(400);
		}

	}

	@Nested
	class AMember {

		@Test
		void isListedWithNameAndRoles() {
			Answer list = members();

			assertThat(list.json().path("items").path(0).path("displayName").asString()).isEqualTo("Crowd 011");
			assertThat(list.json().path("items").path(0).path("roles").toString())
				.isEqualTo("[\"MEMBER\",\"ORG_ADMIN\"]");
		}

		@Test
		void isOnOnePageOnly() {
			for (String account : List.of("crowd-012", "crowd-013", "crowd-014")) {
				accept(MembershipApiTests.this.hub.as(account), invite("MEMBER"));
			}
			String path = MembershipApiTests.this.organisation + "/members?limit=2";
			Answer first = MembershipApiTests.this.founder.get(path);
			Answer second = MembershipApiTests.this.founder
				.get(path + "&cursor=" + first.json().path("page").path("next").asString());
			Answer back = MembershipApiTests.this.founder
				.get(path + "&cursor=" + second.json().path("page").path("prev").asString());

			assertThat(names(first)).containsExactly("Crowd 011", "Crowd 012");
			assertThat(names(second)).containsExactly("Crowd 013", "Crowd 014");
			assertThat(second.json().path("page").has("next")).isFalse();
			assertThat(names(back)).isEqualTo(names(first));
		}

		@Test
		void getsOtherRolesUnderItsOwnVersion() {
			accept(MembershipApiTests.this.hub.as("crowd-012"), invite("MEMBER"));
			String path = MembershipApiTests.this.organisation + "/members/" + Hub.person("crowd-012");

			Answer changed = MembershipApiTests.this.founder.patch(path, "{\"roles\": [\"ORG_ADMIN\"]}", "\"v1\"");

			assertThat(changed.status()).isEqualTo(200);
			assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
			assertThat(MembershipApiTests.this.founder.patch(path, "{\"roles\": [\"MEMBER\"]}", "\"v1\"").status())
				.isEqualTo(412);
			assertThat(MembershipApiTests.this.founder.patch(path, "{\"roles\": []}").status()).isEqualTo(400);
		}

		@Test
		void mayLeaveAndIsGone() {
			Api leaver = MembershipApiTests.this.hub.as("crowd-012");
			accept(leaver, invite("MEMBER"));
			String path = MembershipApiTests.this.organisation + "/members/" + Hub.person("crowd-012");

			assertThat(leaver.delete(path, "\"v1\"").status()).isEqualTo(204);
			assertThat(leaver.get(MembershipApiTests.this.organisation).status()).isEqualTo(404);
			assertThat(MembershipApiTests.this.founder.delete(path, "\"v1\"").status()).isEqualTo(404);
		}

		@Test
		void cannotGoAsTheLastAdministrator() {
			String path = MembershipApiTests.this.organisation + "/members/" + Hub.person("crowd-011");

			Answer refused = MembershipApiTests.this.founder.delete(path);
			assertThat(refused.status()).isEqualTo(409);
			assertThat(refused.text("detail")).contains("last administrator");
			assertThat(MembershipApiTests.this.founder.patch(path, "{\"roles\": [\"MEMBER\"]}").status())
				.isEqualTo(409);
		}

		@Test
		void leavesAnAdministratorBehindWhenTwoGoAtOnce() throws Exception {
			Api second = MembershipApiTests.this.hub.as("crowd-012");
			accept(second, invite("ORG_ADMIN"));
			String members = MembershipApiTests.this.organisation + "/members/";
			List<Callable<Integer>> leaving = List.of(
					() -> MembershipApiTests.this.founder.delete(members + Hub.person("crowd-011"), "\"v1\"").status(),
					() -> second.delete(members + Hub.person("crowd-012"), "\"v1\"").status());

			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Integer> answers = threads.invokeAll(leaving).stream().map(Future::resultNow).toList();

				assertThat(answers).containsExactlyInAnyOrder(204, 409);
			}
		}

		private List<String> names(Answer list) {
			List<String> names = new ArrayList<>();
			list.json().path("items").forEach((item) -> names.add(item.path("displayName").asString()));
			return names;
		}

	}

	private Answer invite(String role) {
		return this.founder.create(this.organisation + "/invitations",
				"{\"email\": \"a@b.example\", \"roles\": [\"" + role + "\"]}");
	}

	private static Answer accept(Api bearer, Answer invitation) {
		return bearer.create("/v1/invitation-acceptances", "{\"token\": \"" + invitation.text("token") + "\"}");
	}

	private Answer members() {
		return this.founder.get(this.organisation + "/members");
	}

	private String id() {
		return this.organisation.substring(this.organisation.lastIndexOf('/') + 1);
	}

}
