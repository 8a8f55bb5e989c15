package hub.training.course;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SkillsTests {

	private final Skills skills = new Skills(() -> List.of(new Skills.Skill("ai", null, List.of("AI", "IA")),
			new Skills.Skill("llm", "ai", List.of("Large language models", "Grands modèles de langue")),
			new Skills.Skill("rag-agents", "ai", List.of("Agents"))));

	@Test
	void aGroupStandsForItsSkills() {
		assertThat(this.skills.withMembers(List.of("ai"))).containsExactlyInAnyOrder("ai", "llm", "rag-agents");
	}

	@Test
	void aSkillStandsForItself() {
		assertThat(this.skills.withMembers(List.of("llm"))).containsExactly("llm");
		assertThat(this.skills.withMembers(List.of())).isEmpty();
	}

	@Test
	void anUnknownSkillStandsForItself() {
		assertThat(this.skills.withMembers(List.of("alchemy"))).containsExactly("alchemy");
		assertThat(this.skills.namesOf(List.of("alchemy"))).containsExactly("alchemy");
	}

	@Test
	void aSkillIsFoundByItsNamesInEveryLanguage() {
		assertThat(this.skills.namesOf(List.of("llm", "rag-agents"))).contains("Grands modèles de langue",
				"rag agents");
	}

}
