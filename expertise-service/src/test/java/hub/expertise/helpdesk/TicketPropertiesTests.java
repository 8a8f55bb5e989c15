package hub.expertise.helpdesk;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class TicketPropertiesTests {

	private final ApplicationContextRunner start = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(Settings.class);

	@Test
	void defaultsAreThoseOfTheDemoFactory() {
		this.start.run((context) -> assertThat(context.getBean(TicketProperties.class))
			.isEqualTo(new TicketProperties("ai2f", "FR", ZoneId.of("Europe/Paris"), 10)));
	}

	@Test
	void anotherFactoryIsNamedInTheSettings() {
		this.start
			.withPropertyValues("hub.expertise.factory-slug=l-aif", "hub.expertise.country=LU",
					"hub.expertise.time-zone=Europe/Luxembourg", "hub.expertise.reopen-working-days=5")
			.run((context) -> assertThat(context.getBean(TicketProperties.class))
				.isEqualTo(new TicketProperties("l-aif", "LU", ZoneId.of("Europe/Luxembourg"), 5)));
	}

	@Test
	void aWrongSettingStopsTheStartAndSaysWhatToWrite() {
		stops("hub.expertise.country=France", "write two capital letters");
		stops("hub.expertise.factory-slug=AI2F!", "write the slug of a factory");
		stops("hub.expertise.reopen-working-days=-1", "write 0 or more working days");
		stops("hub.expertise.time-zone=Paris", "time-zone");
	}

	private void stops(String setting, String advice) {
		this.start.withPropertyValues(setting).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).hasStackTraceContaining(advice);
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TicketProperties.class)
	static class Settings {

	}

}
