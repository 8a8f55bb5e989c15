package hub.gateway;

import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;

import hub.platform.boot.HubService;
import hub.platform.testing.ArchitectureRules;
import hub.platform.testing.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModuleTest {

	@Test
	void partsFormNoCycle() {
		ArchitectureRules.of("hub.gateway").featuresFormNoCycle();
	}

	@Test
	void theFrontDoorKnowsNoServiceAndNoStore() {
		JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("hub.gateway");

		ArchitectureRules.of("hub.gateway").servicesDoNotKnowEachOther();
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("hub.platform.store..", "com.mongodb..", "org.bson..")
			.check(classes);
	}

	@Test
	void whatSpringCloudConfiguresByItselfStaysOutOfEveryContext() {
		assertThat(ForeignAutoConfiguration
			.isWanted("org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration")).isFalse();
		assertThat(ForeignAutoConfiguration
			.isWanted("org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "hub.gateway.services.catalog.uri,'',hub.gateway.services.<name>.uri",
			"hub.gateway.public-address,https://hub.example.eu/path,hub.gateway.public-address must be",
			"hub.limits.factor,0,hub.limits.factor must be", "hub.security.issuer,'',hub.security.issuer must be" })
	void aWrongSettingStopsTheStartWithASentence(String name, String value, String sentence) {
		Map<String, Object> settings = new java.util.LinkedHashMap<>(Map.of("server.port", "0",
				"hub.gateway.services.catalog.uri", "http://127.0.0.1:1", "hub.security.issuer", TestIssuer.ISSUER,
				"hub.security.jwks-uri", TestIssuer.instance().jwksUri()));
		settings.put(name, value);
		SpringApplicationBuilder gateway = HubService.builder(GatewayServer.class, GatewayServer.NAME)
			.logStartupInfo(false);
		String[] arguments = settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);

		assertThatThrownBy(() -> gateway.run(arguments).close()).rootCause().hasMessageContaining(sentence);
	}

}
