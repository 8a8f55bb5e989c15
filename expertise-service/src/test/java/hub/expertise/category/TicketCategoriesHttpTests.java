package hub.expertise.category;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.ids.Ids;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ExpertiseTest
class TicketCategoriesHttpTests {

	@Autowired
	private HelpDesk desk;

	@Test
	void allShippedCategoriesAreThereInTheOrderOfTheirSlugs() {
		Answer list = this.desk.as(People.member()).get("/v1/ticket-categories?limit=100").expect(200);

		assertThat(list.items("slug")).hasSize(16).isSorted().contains("ai-act", "other", "security-incident");
		assertThat(list.json().at("/page").has("next")).isFalse();
	}

	@Test
	void aCategoryIsFoundByItsSlugAndHasTheIdThatFollowsFromIt() {
		Answer found = this.desk.as(People.member()).get("/v1/ticket-categories?slug=quota-budget").expect(200);

		assertThat(found.items("id")).containsExactly(SeedIds.of("ticket-category", "quota-budget").toString());
		assertThat(found.text("/items/0/name/fr")).isEqualTo("Quota et heures");
		assertThat(found.text("/items/0/defaultPriority")).isEqualTo("HIGH");
		assertThat(found.texts("/items/0/defaultSkills")).containsExactly("hpc-access", "storage-io");
		assertThat(found.text("/items/0/route")).isEqualTo("SKILL");
	}

	@Test
	void aCategoryWithoutSkillsGoesToTriage() {
		Answer category = category("other").expect(200);

		assertThat(category.text("/route")).isEqualTo("TRIAGE");
		assertThat(category.json().at("/defaultSkills").size()).isZero();
		assertThat(category.tag()).isEqualTo("\"v1\"");
	}

	@Test
	void anUnchangedCategoryIsNotSentAgain() {
		Answer first = category("other").expect(200);

		Answer again = this.desk.as(People.member())
			.get("/v1/ticket-categories/" + first.id(), Map.of("If-None-Match", first.tag()));

		again.expect(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void pagesLeadThroughAllAndBack() {
		HelpDesk.Visitor member = this.desk.as(People.member());
		Answer first = member.get("/v1/ticket-categories?limit=10").expect(200);
		Answer second = member.get("/v1/ticket-categories?limit=10&cursor=" + first.text("/page/next")).expect(200);

		assertThat(second.items("slug")).hasSize(6).doesNotContainAnyElementsOf(first.items("slug"));
		assertThat(second.json().at("/page").has("next")).isFalse();
		Answer back = member.get("/v1/ticket-categories?limit=10&cursor=" + second.text("/page/prev")).expect(200);
		assertThat(back.items("slug")).isEqualTo(first.items("slug"));
	}

	@Test
	void theOrderCanBeTurned() {
		assertThat(this.desk.as(People.member()).get("/v1/ticket-categories?sort=-slug&limit=1").items("slug"))
			.containsExactly("training-enrolment");
	}

	@Test
	void anUnknownCategoryIsNotFound() {
		this.desk.as(People.member()).get("/v1/ticket-categories/" + Ids.next()).expectProblem(404, "not-found");
	}

	@Test
	void nobodyReadsWithoutTokenOrScope() {
		Answer anonymous = this.desk.as(null).get("/v1/ticket-categories").expectProblem(401, "unauthenticated");
		assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");

		String other = TokenSpec.user("member").scopes("catalog:read").token();
		this.desk.as(other).get("/v1/ticket-categories").expectProblem(403, "insufficient-scope");
	}

	private Answer category(String slug) {
		return this.desk.as(People.member()).get("/v1/ticket-categories/" + SeedIds.of("ticket-category", slug));
	}

}
