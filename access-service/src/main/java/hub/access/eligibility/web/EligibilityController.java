package hub.access.eligibility.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.access.api.EligibilityCheckDto;
import hub.access.api.EligibilityCheckResultDto;
import hub.access.api.EligibilityChecksApi;
import hub.access.eligibility.EligibilityChecking;
import hub.access.eligibility.ModeVerdict;

import hub.platform.idempotency.Calculation;
import hub.platform.problem.Texts;

/** The pre-check over HTTP, for anyone, in the caller's language. */
@RestController
class EligibilityController implements EligibilityChecksApi {

	private final EligibilityChecking checking;

	private final Texts texts;

	private final HttpServletRequest request;

	EligibilityController(EligibilityChecking checking, Texts texts, HttpServletRequest request) {
		this.checking = checking;
		this.texts = texts;
		this.request = request;
	}

	@Override
	@Calculation
	@PreAuthorize("permitAll()")
	public ResponseEntity<EligibilityCheckResultDto> checkEligibility(EligibilityCheckDto body) {
		Locale language = Texts.languageFor(this.request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		List<ModeVerdict> verdicts = this.checking.check(EligibilityMapper.toDomain(body));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(new EligibilityMapper(this.texts, language).toDto(verdicts));
	}

}
