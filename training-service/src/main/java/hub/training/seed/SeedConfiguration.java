package hub.training.seed;

import java.time.InstantSource;

import hub.platform.calendar.BusinessCalendars;
import hub.training.course.Courses;
import hub.training.course.LearningPaths;
import hub.training.course.Skills;
import hub.training.factory.Factories;
import hub.training.factory.Factory;
import hub.training.factory.FactoryId;
import hub.training.session.CourseSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the shipped files give to the service.
 */
@Configuration(proxyBeanMethods = false)
class SeedConfiguration {

	@Bean
	Factories factories(TrainingProperties settings) {
		return new Factories(SeedFile.read("factories.yaml")
			.root()
			.entries("factories")
			.stream()
			.map((entry) -> new Factory(FactoryId.ofSlug(entry.text("id")), entry.text("id"), entry.text("name"),
					entry.text("country")))
			.toList(), settings.ownFactory());
	}

	@Bean
	SeedFile trainingFile() {
		return SeedFile.read("training.yaml");
	}

	@Bean
	Skills skills(SeedFile trainingFile) {
		return new Skills(() -> trainingFile.root()
			.entries("skills")
			.stream()
			.map((entry) -> new Skills.Skill(entry.text("id"), entry.textOrNull("parent"),
					entry.child("name").members().values().stream().map(String::valueOf).toList()))
			.toList());
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "hub.training.seed", matchIfMissing = true)
	SeedLoader seedLoader(SeedFile trainingFile, SeedLoader.Store store, Factories factories,
			BusinessCalendars calendars, InstantSource clock) {
		return new SeedLoader(trainingFile, store, factories, calendars, clock);
	}

	@Bean
	SeedLoader.Store seedStore(Courses courses, LearningPaths paths, CourseSessions sessions, SeedMarks marks) {
		return new SeedLoader.Store(courses, paths, sessions, marks);
	}

}
