package hub.access.eligibility.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.access.eligibility.ApplicantWord;
import hub.access.eligibility.OrganisationKind;
import hub.access.eligibility.Purpose;
import hub.access.eligibility.Vocabulary;
import hub.access.seed.SeedNode;

/** The meaning of words that the service ships. */
@Configuration(proxyBeanMethods = false)
class ShippedVocabulary {

	@Bean
	Vocabulary vocabulary() {
		return read();
	}

	static Vocabulary read() {
		SeedNode file = SeedNode.read("applicant-kinds.yaml");
		return new Vocabulary(words(file.node("words")), programmes(file), Set.copyOf(file.texts("countries")),
				file.text("countriesConfirmedBy"));
	}

	private static Map<String, ApplicantWord> words(SeedNode words) {
		Map<String, ApplicantWord> known = new HashMap<>();
		for (String name : words.names()) {
			SeedNode word = words.node(name);
			known.put(name,
					new ApplicantWord(name,
							word.texts("organisations")
								.stream()
								.map(OrganisationKind::valueOf)
								.collect(Collectors.toUnmodifiableSet()),
							word.optionalFlag("sme"), word.flag("euFunded"), word.optionalText("confirmedBy"),
							word.flag("condition")));
		}
		return Map.copyOf(known);
	}

	private static Map<String, Vocabulary.ProgrammeMeaning> programmes(SeedNode file) {
		return file.nodes("programmes")
			.stream()
			.collect(Collectors.toUnmodifiableMap((programme) -> programme.text("name"),
					(programme) -> new Vocabulary.ProgrammeMeaning(programme.texts("purposes")
						.stream()
						.map(Purpose::valueOf)
						.collect(Collectors.toUnmodifiableSet()), programme.text("confirmedBy"))));
	}

}
