package hub.standalone;

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
		for (Throwable cause : Stream.iterate(failure, (it) -> it != null, Throwable::getCause).toList()) {
			if (cause instanceof CannotUseException sentence) {
				return sentence;
			}
			if (cause instanceof BindValidationException invalid) {
				return new CannotUseException(invalid.getValidationErrors()
					.getAllErrors()
					.stream()
					.map((error) -> String.valueOf(error.getDefaultMessage()))
					.collect(Collectors.joining(" and ", "A setting is wrong: ", ".")), failure);
			}
			if (cause instanceof BindException unreadable) {
				return new CannotUseException("A setting is wrong: " + unreadable.getName() + " cannot be read as "
						+ simpleName(unreadable) + ".", failure);
			}
			if (cause instanceof PortInUseException taken) {
				return new CannotUseException(
						"Port " + taken.getPort() + " was taken while the hub started: start it again.", failure);
			}
		}
		return new CannotUseException("The " + module.shortName() + " module did not start: "
				+ innermost(failure).toString().replaceAll("\\s+", " ").replaceFirst("\\.?$", "")
				+ "; the log in the data folder says more.", failure);
	}

	private static String simpleName(BindException unreadable) {
		return unreadable.getTarget().getType().toClass().getSimpleName();
	}

	private static Throwable innermost(Throwable failure) {
		Throwable innermost = failure;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		return innermost;
	}

}
