package hub.platform.ids;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTests {

	@Test
	void newIdsAreVersionSevenDistinctAndRising() {
		Set<UUID> seen = new HashSet<>();
		String last = "";
		for (int number = 0; number < 10_000; number++) {
			UUID id = Ids.next();
			assertThat(id.version()).isEqualTo(7);
			assertThat(id.toString()).isGreaterThan(last);
			last = id.toString();
			seen.add(id);
		}
		assertThat(seen).hasSize(10_000);
	}

	@Test
	void shippedIdsAreVersionFiveAndDependOnKindAndSlugOnly() {
		assertThat(SeedIds.of("factory", "ai2f")).isEqualTo(SeedIds.of("factory", "ai2f"))
			.isNotEqualTo(SeedIds.of("factory", "l-aif"))
			.isNotEqualTo(SeedIds.of("system", "ai2f"));
		assertThat(SeedIds.of("factory", "ai2f").version()).isEqualTo(5);
	}

	@Test
	void aRequestKeepsOneIdAndOnlyTakesOneOfOurForm() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		String id = RequestIds.of(request);

		assertThat(RequestIds.of(request)).isEqualTo(id);
		assertThat(RequestIds.assign(new MockHttpServletRequest(), id)).isEqualTo(id);
		assertThat(RequestIds.assign(new MockHttpServletRequest(), "<script>")).isNotEqualTo("<script>");
		assertThat(RequestIds.assign(new MockHttpServletRequest(), UUID.randomUUID().toString()))
			.satisfies((made) -> assertThat(UUID.fromString(made).version()).isEqualTo(7));
	}

}
