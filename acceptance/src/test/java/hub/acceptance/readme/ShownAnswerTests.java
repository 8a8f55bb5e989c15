package hub.acceptance.readme;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownAnswerTests {

	private static void agree(String shown, String real) {
		assertThat(new ShownAnswer(shown).differencesTo(real)).isEmpty();
	}

	private static void differ(String shown, String real) {
		assertThat(new ShownAnswer(shown).differencesTo(real)).isNotEmpty();
	}

	@Test
	void membersAreAllShownUnlessLeftOut() {
		agree("{\"a\": 1, …}", "{\"b\":2,\"a\":1.0}");
		differ("{\"a\": 1}", "{\"b\":2,\"a\":1}");
		differ("{\"a\": 1, \"c\": 3, …}", "{\"a\":1,\"b\":2}");
	}

	@Test
	void elementsKeepTheirOrder() {
		agree("[…, 2, …, 4, …]", "[1,2,3,4,5]");
		agree("[1, 2]", "[1,2]");
		differ("[…, 4, …, 2, …]", "[1,2,3,4,5]");
		differ("[1, 2]", "[1,2,3]");
		differ("[1, 2]", "[1]");
	}

	@Test
	void timesAndNewIdsDifferButShippedIdsDoNot() {
		agree("{\"at\": \"2026-11-21T14:28:48.763Z\"}", "{\"at\": \"2031-01-01T00:00:00Z\"}");
		agree("{\"id\": \"01a1fe82-83f6-7767-b7dc-fce00d53507b\"}",
				"{\"id\": \"01937b5e-7a00-7c3e-8f00-0000000000a1\"}");
		differ("{\"id\": \"e256abf0-5a8f-55ea-b056-531881748215\"}",
				"{\"id\": \"0bcb9307-8207-5975-9bf3-c10ca7de453c\"}");
		differ("{\"status\": \"DRAFT\"}", "{\"status\": \"SUBMITTED\"}");
	}

}
