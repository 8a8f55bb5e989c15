package hub.gateway.contract;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MergedContractTest {

	private static final Map<String, Object> COMMON = ContractYaml.read("""
			components:
			  securitySchemes:
			    hub:
			      type: oauth2
			      flows:
			        clientCredentials: {tokenUrl: /oauth2/token, scopes: {'boats:read': Read}}
			  schemas:
			    Id: {type: string, maxLength: 36}
			    Page: {type: object, properties: {id: {$ref: '#/components/schemas/Id'}}}
			""");

	private static final Map<String, Object> BOATS = ContractYaml
		.read("""
				info: {version: 1.2.0}
				tags: [{name: Boats}]
				paths:
				  /v1/boats:
				    get:
				      operationId: listBoats
				      security: []
				      responses: {'200': {content: {application/json: {schema: {$ref: './common.yaml#/components/schemas/Page'}}, text/csv: {}}}}
				    post:
				      operationId: createBoat
				      security: [{hub: ['boats:write']}]
				      x-large-body: true
				      requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Boat'}}}}
				      responses: {'201': {description: Done}}
				  /v1/boats/{boatId}/stream:
				    get:
				      operationId: streamBoat
				      security: [{hub: ['boats:read']}]
				      responses: {'200': {content: {text/event-stream: {}}}}
				  /v1/boat-secrets:
				    get: {operationId: listSecrets, security: [{hub: ['hub:service']}]}
				components:
				  securitySchemes: {hub: {$ref: './common.yaml#/components/securitySchemes/hub'}}
				  schemas:
				    Boat: {type: object, properties: {size: {$ref: '#/components/schemas/Size'}}}
				    Size: {type: integer}
				""");

	private static final Map<String, Object> SHOES = ContractYaml.read("""
			info: {version: 1.0.0}
			tags: [{name: Boats}, {name: Shoes}]
			paths:
			  /v1/shoes:
			    get:
			      operationId: listShoes
			      security: []
			      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Size'}}}}}
			components:
			  schemas:
			    Size: {type: string}
			    Page: {$ref: './common.yaml#/components/schemas/Page'}
			""");

	private final MergedContract merged = MergedContract.of(COMMON, Map.of("harbour", BOATS));

	@Test
	void pullsReferencesInside() {
		String text = ContractYaml.writeJson(this.merged.description());

		assertThat(text).contains("\"$ref\":\"#/components/schemas/Page\"").doesNotContain("common.yaml");
	}

	@Test
	void makesTheSignInAbsolute() {
		assertThat(ContractYaml.writeJson(this.merged.description()))
			.contains("\"tokenUrl\":\"https://hub.invalid/oauth2/token\"");
	}

	@Test
	void drawsTheRoutesWithTheirMarks() {
		assertThat(this.merged.routes()).containsExactly("GET /v1/boats harbour listBoats open,csv",
				"POST /v1/boats harbour createBoat secured,upload,large",
				"GET /v1/boats/{boatId}/stream harbour streamBoat secured,stream");
	}

	@Test
	void leavesOutWhatIsBetweenServices() {
		assertThat(ContractYaml.asMap(this.merged.description().get("paths"))).doesNotContainKey("/v1/boat-secrets");
	}

	@Test
	void namesScopesAndTheNewestVersion() {
		assertThat(this.merged.scopes()).containsExactly("boats:read");
		assertThat(this.merged.version()).isEqualTo("1.2.0");
	}

	@Test
	void keepsApartWhatTwoServicesCallBySameName() {
		Map<String, Map<String, Object>> parts = new java.util.LinkedHashMap<>();
		parts.put("harbour", BOATS);
		parts.put("cobbler", SHOES);

		MergedContract both = MergedContract.of(COMMON, parts);

		assertThat(both.renamed()).containsExactly("schemas Size of cobbler becomes CobblerSize");
		assertThat(ContractYaml.asMap(ContractYaml.asMap(both.description().get("components")).get("schemas")).keySet())
			.containsExactly("Id", "Page", "Boat", "Size", "CobblerSize");
		assertThat(ContractYaml.writeJson(ContractYaml.asMap(both.description().get("paths")).get("/v1/shoes")))
			.contains("#/components/schemas/CobblerSize");
		assertThat(ContractYaml.asList(both.description().get("tags"))).hasSize(2);
	}

	@Test
	void refusesAPathOfTwoServices() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> MergedContract.of(COMMON, Map.of("harbour", BOATS, "other", BOATS)))
			.withMessageContaining("two services");
	}

	@Test
	void refusesAReferenceToAnythingElse() {
		Map<String, Object> far = ContractYaml.read("""
				paths: {/v1/far: {get: {operationId: far, responses: {'200': {$ref: 'https://evil.example/x.yaml'}}}}}
				""");

		assertThatIllegalArgumentException().isThrownBy(() -> MergedContract.of(COMMON, Map.of("far", far)))
			.withMessageContaining("evil.example");
	}

	@Test
	void readsCountriesAndDatesAsText() {
		Map<String, Object> read = ContractYaml
			.read("{country: NO, on: 2026-11-21, at: 2026-11-21T09:30:00Z, count: 7, yes: true}");

		assertThat(ContractYaml.writeJson(read)).isEqualTo(
				"{\"country\":\"NO\",\"on\":\"2026-11-21\",\"at\":\"2026-11-21T09:30:00Z\",\"count\":7,\"yes\":true}");
	}

	@Test
	void appliesMergeKeysAndAliases() {
		Map<String, Object> read = ContractYaml.read("{base: &base {a: 1, b: 2}, both: {<<: *base, b: 3}}");

		assertThat(ContractYaml.writeJson(read.get("both"))).isEqualTo("{\"b\":3,\"a\":1}");
	}

	@Test
	void writesWhatItHasRead() {
		Map<String, Object> tree = Map.of("text", "a \"quote\", a\nline, a \\ and \u0001", "list", List.of());

		assertThat(ContractYaml.read(ContractYaml.writeYaml(tree))).isEqualTo(tree);
		assertThat(ContractYaml.writeJson(tree)).contains("a \\\"quote\\\", a\\nline, a \\\\ and \\u0001",
				"\"list\":[]");
	}

}
