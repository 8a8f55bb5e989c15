package hub.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ListsOverHttpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private NoteController controller;

	private SampleClient member;

	@BeforeEach
	void writeSevenNotes() {
		this.member = SampleClient.member(this.port);
		for (int number = 1; number <= 7; number++) {
			this.member.create("note " + number);
		}
	}

	@Test
	void pageThroughEverythingOnceInOrderAndBack() {
		List<String> seen = new ArrayList<>();
		String cursor = null;
		String lastPage = "";
		do {
			var answer = this.member
				.get("/v1/notes?sort=title&limit=3" + ((cursor != null) ? "&cursor=" + cursor : ""));
			titles(answer).forEach(seen::add);
			lastPage = answer.text("/page/prev");
			cursor = answer.text("/page/next").isEmpty() ? null : answer.text("/page/next");
		}
		while (cursor != null);

		assertThat(seen).containsExactly("note 1", "note 2", "note 3", "note 4", "note 5", "note 6", "note 7");
		var back = this.member.get("/v1/notes?sort=title&limit=3&cursor=" + lastPage);
		assertThat(titles(back)).containsExactly("note 4", "note 5", "note 6");
		assertThat(back.header("Link")).contains("rel=\"next\"").contains("rel=\"prev\"");
	}

	@Test
	void goOnWhenTheBorderDocumentIsDeleted() {
		var first = this.member.get("/v1/notes?sort=title&limit=3");
		this.controller.notes().raw().deleteOne(Filters.eq("_id", UUID.fromString(first.text("/items/2/id"))));

		var second = this.member.get("/v1/notes?sort=title&limit=3&cursor=" + first.text("/page/next"));

		assertThat(titles(second)).containsExactly("note 4", "note 5", "note 6");
	}

	@Test
	void refuseACursorOfAnotherCallerFilterOrOrder() {
		String cursor = this.member.get("/v1/notes?sort=title&limit=3").text("/page/next");
		SampleClient other = SampleClient.member(this.port);
		SampleClient sameAddressOtherClient = new SampleClient(this.port, this.member.organisation(),
				hub.platform.testing.TokenSpec.user("ada")
					.through("other-portal")
					.scopes("notes:read")
					.memberOf(this.member.organisation(), hub.platform.caller.Role.MEMBER)
					.bearer());

		assertThat(this.member.get("/v1/notes?sort=title&limit=2&cursor=" + cursor).status()).isEqualTo(200);
		for (var answer : List.of(this.member.get("/v1/notes?sort=-title&cursor=" + cursor),
				this.member.get("/v1/notes?sort=title&q=note&cursor=" + cursor),
				this.member.get("/v1/notes?sort=title&cursor=" + flip(cursor)),
				this.member.get("/v1/notes?sort=title&cursor=AAAA"),
				sameAddressOtherClient.get("/v1/notes?sort=title&cursor=" + cursor))) {
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-cursor");
		}
		assertThat(other.get("/v1/notes").json().at("/items").size()).isZero();
	}

	@Test
	void answerOnlyTheFieldsAskedFor() {
		JsonNode item = this.member.get("/v1/notes?fields=id,title").json().at("/items/0");

		assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "title");
	}

	@Test
	void findWordsWithoutRegardToAccentsAndInflection() {
		this.member.create("Génie logiciel");
		this.member.create("large models");

		assertThat(titles(this.member.get("/v1/notes?q=genie"))).containsExactly("Génie logiciel");
		assertThat(titles(this.member.get("/v1/notes?q=model"))).containsExactly("large models");
		assertThat(titles(this.member.get("/v1/notes?q=large%20genie"))).isEmpty();
	}

	private static String flip(String cursor) {
		char last = cursor.charAt(cursor.length() - 5);
		return cursor.substring(0, cursor.length() - 5) + ((last == 'A') ? 'B' : 'A')
				+ cursor.substring(cursor.length() - 4);
	}

	private static List<String> titles(SampleClient.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().at("/items").valueStream().map((item) -> item.get("title").asString()).toList();
	}

}
