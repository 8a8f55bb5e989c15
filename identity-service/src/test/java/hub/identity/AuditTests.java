package hub.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever changes is audited under the caller's name and tells no values. */
@IdentityTest
class AuditTests {

	@LocalServerPort
	private int port;

	@Autowired
	private MongoDatabase database;

	private Api founder;

	private Answer organisation;

	@BeforeEach
	void setUp() {
		this.founder = new Hub(this.port).as("crowd-004");
		this.organisation = this.founder.create("/v1/organisations", """
				{"legalName": "Audited", "country": "FR", "kind": "STARTUP"}
				""");
	}

	@Test
	void anOrganisationIsAuditedFromItsBeginning() throws InterruptedException {
		this.founder.patch(this.organisation.header("Location"), "{\"staffCount\": 4711}");

		List<Document> trail = await(id(this.organisation), "organisation.create", "organisation.update");

		Document change = trail.getLast();
		assertThat(change.getString("actorSubject")).isEqualTo(Hub.person("crowd-004").toString());
		assertThat(change.getString("actorClient")).isEqualTo("hub-cli");
		assertThat(change.getString("outcome")).isEqualTo("ALLOWED");
		assertThat(change.getList("changed", String.class)).containsExactly("staffCount");
		assertThat(change.toJson()).doesNotContain("4711");
	}

	@Test
	void aVerificationIsAuditedAsTheOperators() throws InterruptedException {
		new Hub(this.port).as("operator")
			.act(this.organisation.header("Location") + "/verifications", "{\"outcome\": \"VERIFIED\"}", "\"v1\"");

		List<Document> trail = await(id(this.organisation), "organisation.create", "organisation.verify");

		assertThat(trail.getLast().getString("actorSubject")).isEqualTo(Hub.person("operator").toString());
	}

	@Test
	void anInvitationIsAuditedWithoutTheAddressItWentTo() throws InterruptedException {
		Answer invitation = this.founder.create(this.organisation.header("Location") + "/invitations",
				"{\"email\": \"secret.person@b.example\", \"roles\": [\"MEMBER\"]}");
		new Hub(this.port).as("crowd-005")
			.create("/v1/invitation-acceptances", "{\"token\": \"" + invitation.text("token") + "\"}");

		List<Document> trail = await(id(invitation), "invitation.create", "invitation.accept");

		assertThat(trail)
			.allSatisfy((one) -> assertThat(one.toJson()).doesNotContain("secret.person", invitation.text("token")));
		assertThat(trail.getLast().getString("actorSubject")).isEqualTo(Hub.person("crowd-005").toString());
	}

	@Test
	void aClientIsAuditedFromBeginningToEnd() throws InterruptedException {
		Answer client = this.founder.create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]}
				""".formatted(this.organisation.text("id")));
		this.founder.create(client.header("Location") + "/secrets", "{}");
		this.founder.delete(client.header("Location"));

		List<Document> trail = await(id(client), "api-client.create", "api-client.renew", "api-client.delete");

		assertThat(trail).allSatisfy((one) -> assertThat(one.toJson()).doesNotContain(client.text("secret")));
	}

	@Test
	void aGrantIsAuditedWhenItIsGivenAndTakenBack() throws InterruptedException {
		String client = this.founder.create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]}
				""".formatted(this.organisation.text("id"))).text("id");
		Answer grant = this.founder.create(this.organisation.header("Location") + "/client-grants",
				"{\"clientId\": \"" + client + "\"}");
		this.founder.delete(grant.header("Location"));

		assertThat(await(id(grant), "client-grant.create", "client-grant.revoke"))
			.allSatisfy((one) -> assertThat(one.get("organisationId", UUID.class)).isEqualTo(id(this.organisation)));
	}

	@Test
	void whatIsRefusedChangesNothing() {
		this.founder.delete(this.organisation.header("Location") + "/members/" + Hub.person("crowd-004"));

		assertThat(this.founder.get(this.organisation.header("Location")).header("ETag")).isEqualTo("\"v1\"");
	}

	/** The audited acts on a thing, once they are all there. */
	private List<Document> await(UUID target, String... actions) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofSeconds(20));
		List<Document> found = List.of();
		while (found.size() < actions.length && Instant.now().isBefore(end)) {
			Thread.sleep(50);
			found = this.database.getCollection("audit_events")
				.find(Filters.eq("targetId", target))
				.sort(new Document("day", 1).append("sequence", 1))
				.into(new ArrayList<>());
		}
		assertThat(found.stream().map((one) -> one.getString("action"))).containsExactly(actions);
		return found;
	}

	private static UUID id(Answer answer) {
		return UUID.fromString(answer.text("id"));
	}

}
