package hub.platform.paging;

import java.time.Instant;
import java.util.List;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CursorsTests {

	private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

	private final PageQuery.Position position = new PageQuery.Position(
			List.of(new BsonString("ada@example.org"), new BsonInt64(7)), true);

	private volatile Instant now = Instant.parse("2026-11-21T09:30:00Z");

	private final Cursors cursors = new Cursors(KEY, () -> this.now);

	@Test
	void aCursorOpensWhereItWasMade() {
		assertThat(this.cursors.open(this.cursors.seal(this.position, "ada"), "ada")).isEqualTo(this.position);
	}

	@Test
	void aCursorOpensInAnotherInstanceWithTheSameKeyOnly() {
		String cursor = this.cursors.seal(this.position, "ada");

		assertThat(new Cursors(KEY, () -> this.now).open(cursor, "ada")).isEqualTo(this.position);
		refused(new Cursors(null, () -> this.now), cursor, "ada");
	}

	@Test
	void aCursorShowsNothingOfItsContent() {
		String cursor = this.cursors.seal(this.position, "ada");

		assertThat(new String(java.util.Base64.getUrlDecoder().decode(cursor),
				java.nio.charset.StandardCharsets.ISO_8859_1))
			.doesNotContain("ada@example.org");
		assertThat(this.cursors.seal(this.position, "ada")).isNotEqualTo(cursor);
	}

	@Test
	void aCursorOfAnotherCallerIsRefused() {
		refused(this.cursors, this.cursors.seal(this.position, "ada"), "eve");
	}

	@Test
	void aCursorEndsAfterADay() {
		String cursor = this.cursors.seal(this.position, "ada");
		this.now = this.now.plusSeconds(24 * 3600);
		assertThat(this.cursors.open(cursor, "ada")).isEqualTo(this.position);

		this.now = this.now.plusSeconds(1);

		refused(this.cursors, cursor, "ada");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "====", "AAAA", "Li4vLi4vLi4vZXRjL3Bhc3N3ZA", "ünsinn" })
	void nonsenseIsRefused(String cursor) {
		refused(this.cursors, cursor, "ada");
	}

	@Test
	void aKeyOfAnotherLengthStopsTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Cursors("c2hvcnQ=", () -> this.now))
			.withMessageContaining("hub.security.cursor-key");
	}

	private static void refused(Cursors cursors, String cursor, String binding) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> cursors.open(cursor, binding))
			.extracting(RefusedException::type)
			.isEqualTo(ProblemType.INVALID_CURSOR);
	}

}
