package hub.catalog.estimate.web;

import java.math.BigDecimal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EstimateDto;
import hub.catalog.api.EstimateRequestDto;
import hub.catalog.api.EstimatesApi;
import hub.catalog.estimate.Estimate;
import hub.catalog.estimate.Estimating;
import hub.catalog.estimate.Method;
import hub.catalog.estimate.Precision;
import hub.catalog.estimate.Work;
import hub.platform.idempotency.Calculation;
import hub.platform.problem.Texts;

/**
 * Estimates, in the language of the caller.
 */
@RestController
class EstimateController implements EstimatesApi {

	private final Estimating estimating;

	private final Texts texts;

	private final HttpServletRequest request;

	EstimateController(Estimating estimating, Texts texts, HttpServletRequest request) {
		this.estimating = estimating;
		this.texts = texts;
		this.request = request;
	}

	@Override
	@Calculation
	@PreAuthorize("permitAll()")
	public ResponseEntity<EstimateDto> calculateEstimate(EstimateRequestDto body) {
		Locale language = Texts.languageFor(this.request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		Estimate estimate = this.estimating.estimate(toWork(body), body.getReferenceAcceleratorId());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(new EstimateMapper(new Sentences(this.texts, language)).toDto(estimate));
	}

	private static Work toWork(EstimateRequestDto body) {
		BigDecimal hours = body.getHoursWanted();
		Integer sequence = body.getSequenceLength();
		return new Work(method(body), body.getModelParameters(), body.getTokens(), precision(body),
				(hours != null) ? Double.valueOf(hours.doubleValue()) : null,
				(sequence != null) ? sequence : Work.USUAL_SEQUENCE);
	}

	private static Method method(EstimateRequestDto body) {
		return switch (body.getMethod()) {
			case FULL -> Method.FULL;
			case LORA -> Method.LORA;
			case QLORA -> Method.QLORA;
			case INFERENCE -> Method.INFERENCE;
		};
	}

	private static Precision precision(EstimateRequestDto body) {
		return switch (body.getPrecision()) {
			case FP32 -> Precision.FP32;
			case BF16 -> Precision.BF16;
			case FP16 -> Precision.FP16;
			case FP8 -> Precision.FP8;
			case INT8 -> Precision.INT8;
			case INT4 -> Precision.INT4;
		};
	}

}
