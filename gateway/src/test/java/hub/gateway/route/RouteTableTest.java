package hub.gateway.route;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RouteTableTest {

	private final RouteTable table = new RouteTable(List.of(RouteLines.parse("GET /v1/boats catalog listBoats open"),
			RouteLines.parse("POST /v1/boats catalog createBoat secured"),
			RouteLines.parse("GET /v1/boats/{boatId} catalog getBoat open"),
			RouteLines.parse("GET /v1/boats/latest catalog getLatestBoat open"),
			RouteLines.parse("POST /v1/boats/{boatId}/sails catalog addSail secured,upload,large"),
			RouteLines.parse("GET /v1/boats/latest/crew catalog getCrew secured,stream,csv"),
			new Route("*", "/oauth2/**", "identity", "oauth", Route.Kind.PROTOCOL, Set.of()),
			new Route("*", "/oauth2/authorize", "identity", "authorize", Route.Kind.BROWSER, Set.of())));

	@ParameterizedTest
	@CsvSource({ "GET,/v1/boats,listBoats", "POST,/v1/boats,createBoat", "GET,/v1/boats/7,getBoat",
			"GET,/v1/boats/latest,getLatestBoat", "POST,/v1/boats/latest/sails,addSail", "HEAD,/v1/boats/7,getBoat",
			"GET,/v1/boats/latest/crew,getCrew", "POST,/oauth2/token,oauth", "GET,/oauth2/a/b/c,oauth",
			"GET,/oauth2/authorize,authorize" })
	void findsTheOperation(String method, String path, String operation) {
		assertThat(this.table.find(method, path)).isInstanceOfSatisfying(RouteTable.Found.class,
				(found) -> assertThat(found.route().operation()).isEqualTo(operation));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/v1", "/v1/", "/v1/boats/", "/v1/boats/7/", "/v1/boats/7/sails/1", "/v1/boat",
			"/V1/boats", "/v1/boats/{boatId}/other" })
	void knowsWhatIsNotThere(String path) {
		assertThat(this.table.find("GET", path)).isEqualTo(new RouteTable.Unknown());
	}

	@Test
	void namesTheOtherMethodsOfAPath() {
		assertThat(this.table.find("DELETE", "/v1/boats"))
			.isEqualTo(new RouteTable.OtherMethods(Set.of("GET", "HEAD", "POST")));
		assertThat(this.table.find("GET", "/v1/boats/7/sails")).isEqualTo(new RouteTable.OtherMethods(Set.of("POST")));
	}

	@Test
	void readsMarks() {
		assertThat(RouteLines.parse("GET /v1/boats catalog listBoats open").marks()).isEmpty();
		assertThat(RouteLines.parse("GET /v1/boats catalog listBoats").marks()).isEmpty();
		assertThat(RouteLines.parse("GET /v1/boats catalog listBoats secured,csv").marks())
			.containsExactlyInAnyOrder(Route.Mark.SECURED, Route.Mark.CSV);
	}

	@Test
	void refusesALineThatIsNoRoute() {
		assertThatIllegalArgumentException().isThrownBy(() -> RouteLines.parse("GET /v1/boats"))
			.withMessageContaining("METHOD /path service operation");
	}

	@Test
	void findsEveryOperationOfTheContracts() {
		List<Route> routes = RouteLines.ofContracts();
		RouteTable all = new RouteTable(routes);

		assertThat(routes).hasSizeGreaterThan(80)
			.allSatisfy((route) -> assertThat(all.find(route.method(), route.path().replaceAll("\\{[^}]*}", "0")))
				.isEqualTo(new RouteTable.Found(route)));
	}

}
