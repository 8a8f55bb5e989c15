package hub.identity;

import java.util.Arrays;
import java.util.stream.Stream;

import hub.platform.boot.HubService;
import hub.platform.testing.TestIssuer;
import hub.platform.testing.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A wrong setting stops the start with a sentence that says what to write. */
class SettingsTests {

	/** The settings of the service and nothing else. */
	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("hub.identity")
	static class SettingsOnly {

	}

	static Stream<Arguments> wrongSettings() {
		return Stream.of(arguments(
				"hub.identity.service-clients[0].id=training-service hub.identity.service-clients[0].secret=short",
				"at least 16 characters"),
				arguments("hub.identity.upstream.issuer=https://login.example", "client-id and .client-secret"),
				arguments("hub.identity.sign-in.failures-per-account=0", "must be at least 1"),
				arguments("hub.demo.crowd=-1", "must be 0 or more"), arguments("hub.demo.crowd=10001", "at most 10000"),
				arguments("hub.identity.keys.publish-ahead=P31D", "shorter than hub.identity.keys.rotation"),
				arguments("hub.identity.appointments[0].issuer=https://login.example", "the person's sub"));
	}

	@ParameterizedTest
	@MethodSource("wrongSettings")
	void isExplained(String setting, String sentence) {
		SpringApplicationBuilder service = HubService.builder(SettingsOnly.class, "identity-service")
			.web(WebApplicationType.NONE)
			.properties("hub.mongodb.uri=" + TestStore.uri(), "hub.security.issuer=" + TestIssuer.ISSUER,
					"hub.security.jwks-uri=" + TestIssuer.instance().jwksUri());

		assertThatThrownBy(
				() -> service.run(Arrays.stream(setting.split(" ")).map((one) -> "--" + one).toArray(String[]::new)))
			.rootCause()
			.hasStackTraceContaining(sentence);
	}

}
