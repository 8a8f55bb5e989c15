package hub.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import hub.platform.caller.Callers;
import hub.platform.caller.Role;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.ValidationException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/demo/clock}: anybody may read domain time, an operator may move it forward.
 * Only the demo profile of a standalone hub has it.
 */
@RestController
@RequestMapping("/v1/demo/clock")
class DemoClockController {

	private final DemoClock clock;

	private final Callers callers;

	DemoClockController(DemoClock clock, Callers callers) {
		this.clock = clock;
		this.callers = callers;
	}

	@GetMapping
	@PreAuthorize("permitAll()")
	ResponseEntity<ClockReading> read() {
		return ResponseEntity.ok(reading());
	}

	@PutMapping
	@PreAuthorize("hasAuthority('SCOPE_hub:operate')")
	ResponseEntity<ClockReading> move(@RequestBody ClockSetting setting) {
		if (!this.callers.current().holdsAnywhere(Role.OPERATOR)) {
			throw new ForbiddenException("operator-only", Map.of("role", Role.OPERATOR.name()));
		}
		Instant now = setting.now();
		if (now == null) {
			throw new ValidationException(List.of(FieldError.member("/now", "REQUIRED", Map.of())));
		}
		if (!this.clock.moveTo(now)) {
			throw new ValidationException(List.of(FieldError.member("/now", "OUT_OF_RANGE",
					Map.of("min", this.clock.domainTime().instant().toString(), "max", "2999-12-31T23:59:59Z"))));
		}
		return ResponseEntity.ok(reading());
	}

	private ClockReading reading() {
		return new ClockReading(this.clock.domainTime().instant(), this.clock.domainTime().offset());
	}

	/**
	 * What the operator asks for.
	 *
	 * @param now the domain time wanted; null when the member is missing
	 */
	record ClockSetting(@Nullable Instant now) {
	}

	/**
	 * What the clock shows.
	 *
	 * @param now domain time
	 * @param ahead how far it is ahead of real time
	 */
	record ClockReading(Instant now, Duration ahead) {
	}

}
