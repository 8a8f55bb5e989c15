package hub.catalog.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a list is asked for.
 */
class WantedTests {

	private static final Set<Trait> FRENCH_AMD = Set.of(Trait.of("country", "FR"), Trait.of("vendor", "AMD"));

	@Test
	void admitsEverythingWhenNothingIsAsked() {
		assertThat(Wanted.shown().admits(FRENCH_AMD, null)).isTrue();
		assertThat(Wanted.shown().with("country", List.of()).admits(Set.of(), null)).isTrue();
		assertThat(Wanted.shown().with("accelerated", (Boolean) null).admits(Set.of(), null)).isTrue();
	}

	@Test
	void admitsOneOfTheValuesOfEachName() {
		Wanted wanted = Wanted.shown().with("country", List.of("DE", "FR")).with("vendor", List.of("AMD"));

		assertThat(wanted.admits(FRENCH_AMD, null)).isTrue();
		assertThat(wanted.admits(Set.of(Trait.of("country", "DE")), null)).isFalse();
	}

	@Test
	void leavesOutOneNameWhenAsked() {
		Wanted wanted = Wanted.shown().with("country", List.of("DE")).with("vendor", List.of("AMD"));

		assertThat(wanted.admits(FRENCH_AMD, null)).isFalse();
		assertThat(wanted.admits(FRENCH_AMD, "country")).isTrue();
		assertThat(wanted.admits(FRENCH_AMD, "vendor")).isFalse();
	}

	@Test
	void admitsHiddenEntriesOnlyWhenAStatusIsNamed() {
		assertThat(Wanted.shown().with("country", List.of("FR")).hidden()).isFalse();
		assertThat(Wanted.shown().with("status", List.of("RETIRED")).hidden()).isTrue();
		assertThat(Wanted.shown().with("status", List.of("RETIRED")).withoutValues().hidden()).isTrue();
	}

	@Test
	void narrowsIdsToThoseAdmittedBefore() {
		UUID one = UUID.randomUUID();
		UUID other = UUID.randomUUID();

		assertThat(Wanted.shown().among(List.of(one, other)).among(List.of(other)).among()).containsExactly(other);
		assertThat(Wanted.shown().among(List.of(one)).among(List.of(other)).among()).isEmpty();
	}

	@Test
	void spansWholeDaysWithTheLastOneIncluded() {
		Span span = Span.ofDays(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

		assertThat(span.startsAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
		assertThat(span.endsAt()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
		assertThat(Span.ofDays(null, null).endsAt()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
		assertThat(Span.between(null, null).startsAt()).isEqualTo(Instant.EPOCH);
	}

	@ParameterizedTest
	@CsvSource({ "Accès au calcul,acces-au-calcul", "MareNostrum 5,marenostrum-5", "BRAIN++ (Nexus),brain++-nexus",
			"  Génie civil  ,genie-civil", "gpu_p13,gpu-p13", "1HealthAI,1healthai" })
	void makesReadableNamesOfTitles(String title, String slug) {
		assertThat(Slugs.of(title)).isEqualTo(slug).matches("^[a-z0-9][a-z0-9.+_-]*$");
	}

	@Test
	void makesAReadableNameOfAnything() {
		assertThat(Slugs.of("日本")).isEqualTo("entry");
		assertThat(Slugs.of("x".repeat(500))).hasSize(80);
	}

	@Test
	void takesTheEnglishNameOrTheFirst() {
		assertThat(Translation.english(List.of(new Translation("fr", "Santé"), new Translation("en", "Health"))))
			.isEqualTo("Health");
		assertThat(Translation.english(List.of(new Translation("fr", "Santé")))).isEqualTo("Santé");
		assertThat(Translation.english(List.of())).isEmpty();
	}

}
