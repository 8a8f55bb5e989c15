package hub.expertise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import hub.expertise.ticket.TicketAction;
import hub.platform.problem.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every refusal has its sentence in every language of the hub.
 */
class RefusalTextsTests {

	private final Texts texts = new Texts(List.of("hub/expertise/refusals"));

	@Test
	void theLanguagesHaveTheSameSentences() {
		assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH)).isNotEmpty();
	}

	@Test
	void everyActionTellsWhoMayDoIt() throws Exception {
		for (TicketAction action : TicketAction.values()) {
			assertThat(keys(Locale.ENGLISH)).contains(action.refusal());
		}
	}

	@Test
	void placeholdersAreFilled() {
		String sentence = this.texts
			.find("ticket.not-now", Map.of("currentStatus", "SOLVED", "allowedActions", List.of("closures", "notes")),
					Locale.ENGLISH)
			.orElseThrow();

		assertThat(sentence).isEqualTo("The ticket is SOLVED. Possible now: closures, notes.");
	}

	private static Set<String> keys(Locale language) {
		return new TreeSet<>(ResourceBundle.getBundle("hub/expertise/refusals_" + language.getLanguage()).keySet());
	}

}
