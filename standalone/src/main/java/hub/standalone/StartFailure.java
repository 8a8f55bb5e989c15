package hub.standalone;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hub.standalone.data.CannotUseException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds in the exceptions of a failed start the sentence that helps. */
final class StartFailure {

	private StartFailure() {
	}

	static CannotUseException of(HubModule module, Throwable failure) {
		List<Throwable> causes = Stream.iterate(failure, (it) -> it != null, Throwable::getCause).toList();
		return Stream
			.<Function<Throwable, Optional<CannotUseException>>>of(StartFailure::sentence, StartFailure::invalidSetting,
					StartFailure::takenPort, StartFailure::unreadableSetting)
			.flatMap((explanation) -> causes.stream().map(explanation).flatMap(Optional::stream))
			.findFirst()
			.orElseGet(() -> new CannotUseException("The " + module.shortName() + " module did not start: "
					+ oneLine(innermost(failure).toString()) + "; the log in the data folder says more.", failure));
	}

	private static Optional<CannotUseException> sentence(Throwable cause) {
		return (cause instanceof CannotUseException sentence) ? Optional.of(sentence) : Optional.empty();
	}

	/** A constraint of a settings record; its message says what to write. */
	private static Optional<CannotUseException> invalidSetting(Throwable cause) {
		if (!(cause instanceof BindValidationException invalid)) {
			return Optional.empty();
		}
		return Optional.of(new CannotUseException(invalid.getValidationErrors()
			.getAllErrors()
			.stream()
			.map((error) -> oneLine(String.valueOf(error.getDefaultMessage())))
			.collect(Collectors.joining(" and ", "A setting is wrong: ", ".")), cause));
	}

	private static Optional<CannotUseException> takenPort(Throwable cause) {
		return (cause instanceof PortInUseException taken)
				? Optional.of(new CannotUseException(
						"Port " + taken.getPort() + " was taken while the hub started: start it again.", cause))
				: Optional.empty();
	}

	/** A value of the wrong type. */
	private static Optional<CannotUseException> unreadableSetting(Throwable cause) {
		return (cause instanceof BindException unreadable)
				? Optional.of(new CannotUseException("A setting is wrong: " + unreadable.getName() + ": "
						+ oneLine(String.valueOf(innermost(unreadable).getMessage())) + ".", cause))
				: Optional.empty();
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
	}

	private static Throwable innermost(Throwable failure) {
		Throwable innermost = failure;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		return innermost;
	}

}
