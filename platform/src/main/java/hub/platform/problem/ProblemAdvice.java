package hub.platform.problem;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The only place that turns exceptions of the framework into refusals. What it does not
 * know is our own mistake: a plain 500 with the request id, and a line in the log.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final ProblemWriter writer;

	public ProblemAdvice(ProblemWriter writer) {
		this.writer = writer;
	}

	@ExceptionHandler(Exception.class)
	public void answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.writer.write(request, response, toRefusal(exception));
	}

	/** The refusal that stands for an exception. */
	public static RefusedException toRefusal(Exception exception) {
		return switch (exception) {
			case RefusedException refusal -> refusal;
			case MethodArgumentNotValidException invalid -> BindingErrors.of(invalid);
			case HandlerMethodValidationException invalid -> BindingErrors.of(invalid);
			case MethodArgumentTypeMismatchException mismatch -> BindingErrors.of(mismatch);
			case HttpMessageNotReadableException unreadable -> JsonErrors.of(unreadable);
			case MissingServletRequestParameterException missing ->
				new ValidationException(FieldError.parameter(missing.getParameterName(), "REQUIRED"));
			case MissingRequestHeaderException missing ->
				new ValidationException(FieldError.header(missing.getHeaderName(), "REQUIRED"));
			case NoResourceFoundException _, NoHandlerFoundException _ -> new NotFoundException();
			case HttpRequestMethodNotSupportedException unsupported -> methodNotAllowed(unsupported);
			case HttpMediaTypeNotSupportedException _ -> new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
			case HttpMediaTypeNotAcceptableException _ -> new RefusedException(ProblemType.NOT_ACCEPTABLE);
			case InvalidParameterException _ -> new RefusedException(ProblemType.MALFORMED_REQUEST);
			case AuthenticationServiceException _ ->
				new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 5));
			case AuthenticationException _ -> new RefusedException(ProblemType.UNAUTHENTICATED);
			case AccessDeniedException _ -> new RefusedException(ProblemType.FORBIDDEN);
			case MongoTimeoutException _, MongoSocketException _ -> storeUnavailable(exception);
			default -> ourMistake(exception);
		};
	}

	private static RefusedException methodNotAllowed(HttpRequestMethodNotSupportedException unsupported) {
		String[] methods = unsupported.getSupportedMethods();
		return new RefusedException(ProblemType.METHOD_NOT_ALLOWED, "detail.method-not-allowed",
				Map.of("allow", (methods != null) ? List.of(methods) : List.of()));
	}

	private static RefusedException storeUnavailable(Exception exception) {
		logger.warn("The store did not answer in time", exception);
		return new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 2));
	}

	private static RefusedException ourMistake(Exception exception) {
		logger.error("A request failed by our own mistake", exception);
		return new RefusedException(ProblemType.INTERNAL);
	}

}
