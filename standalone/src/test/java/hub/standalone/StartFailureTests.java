package hub.standalone;

import java.util.Map;

import hub.standalone.data.CannotUseException;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

class StartFailureTests {

	@Test
	void passesOnWhatIsASentenceAlready() {
		CannotUseException sentence = new CannotUseException("Do this.");

		assertThat(StartFailure.of(HubModule.CATALOG, new IllegalStateException(sentence))).isSameAs(sentence);
	}

	@Test
	void saysThatAPortWasTakenMeanwhile() {
		assertThat(StartFailure.of(HubModule.CATALOG, new RuntimeException(new PortInUseException(21_000))))
			.hasMessage("Port 21000 was taken while the hub started: start it again.");
	}

	@Test
	void passesOnWhatTheConstraintOfASettingSays() {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("limits.factor", "0")));
		BindHandler validating = new ValidationBindHandler(validator());

		Exception failure = catchException(() -> binder.bind("limits", Bindable.of(Limits.class), validating));

		assertThat(StartFailure.of(HubModule.GATEWAY, failure))
			.hasMessage("A setting is wrong: limits.factor must be positive.");
	}

	@Test
	void saysWhichSettingCannotBeRead() {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("limits.factor", "plenty")));

		Exception failure = catchException(() -> binder.bind("limits", Bindable.of(Limits.class)));

		assertThat(StartFailure.of(HubModule.GATEWAY, failure))
			.hasMessage("A setting is wrong: limits.factor: For input string: \"plenty\".");
	}

	private static LocalValidatorFactoryBean validator() {
		LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
		validator.afterPropertiesSet();
		return validator;
	}

	record Limits(@Positive(message = "limits.factor must be positive") int factor) {
	}

	@Test
	void makesOneLineOfAnythingElseAndPointsToTheLog() {
		Exception failure = new IllegalStateException("outer", new IllegalArgumentException("line one\n\tline two."));

		assertThat(StartFailure.of(HubModule.CATALOG, failure)).hasMessage(
				"The catalog module did not start: java.lang.IllegalArgumentException: line one line two; the log in the data folder says more.");
	}

}
