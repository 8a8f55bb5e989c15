package hub.identity.demo;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityServer;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.platform.testing.HubTestEnvironment;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = IdentityServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=identity-service", "hub.demo.password=correct horse" })
@ContextConfiguration(initializers = HubTestEnvironment.class)
class WithoutDemoTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ObjectProvider<DemoAccounts> demo;

	@Test
	void nobodyOfTheDemoExists() {
		assertThat(this.people.findPerson(Person.DEMO_ISSUER, "operator")).isEmpty();
		assertThat(this.demo.getIfAvailable()).isNull();
	}

	@Test
	void thePageHasNoForm() {
		Answer page = new Hub(this.port).browser().get("/login");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).doesNotContain("password").contains("hub.identity.upstream");
	}

	@Test
	void aPasswordIsRefusedUnseen() {
		Browser browser = new Hub(this.port).browser();
		Map<String, String> fields = Browser.hiddenFields(browser.get("/logout"));
		fields.put("username", "operator");
		fields.put("password", "correct horse");

		assertThat(browser.post("/login", fields).header("Location")).isEqualTo("/login?error=closed");
	}

}
