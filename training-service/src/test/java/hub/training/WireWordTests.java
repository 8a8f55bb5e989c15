package hub.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import hub.training.api.CourseDurationKindDto;
import hub.training.api.CourseLevelDto;
import hub.training.api.CourseSourceKindDto;
import hub.training.api.DeliveryModeDto;
import hub.training.api.EnrolmentRuleDto;
import hub.training.api.EnrolmentStateDto;
import hub.training.api.EnrolmentStatusDto;
import hub.training.course.CourseLevel;
import hub.training.course.DeliveryMode;
import hub.training.course.DurationKind;
import hub.training.course.SourceKind;
import hub.training.seat.EnrolmentRule;
import hub.training.seat.EnrolmentStatus;
import hub.training.session.CourseSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of the domain are those of the contract.
 */
class WireWordTests {

	@ParameterizedTest
	@MethodSource
	void everyWordOfTheDomainIsInTheContractAndBack(Enum<?>[] domain, Enum<?>[] wire) {
		assertThat(names(domain)).containsExactlyInAnyOrderElementsOf(names(wire));
	}

	static Stream<Arguments> everyWordOfTheDomainIsInTheContractAndBack() {
		return Stream.of(Arguments.of(CourseLevel.values(), CourseLevelDto.values()),
				Arguments.of(DeliveryMode.values(), DeliveryModeDto.values()),
				Arguments.of(DurationKind.values(), CourseDurationKindDto.values()),
				Arguments.of(SourceKind.values(), CourseSourceKindDto.values()),
				Arguments.of(EnrolmentStatus.values(), EnrolmentStatusDto.values()),
				Arguments.of(EnrolmentRule.values(), EnrolmentRuleDto.values()),
				Arguments.of(CourseSession.EnrolmentState.values(), EnrolmentStateDto.values()));
	}

	private static List<String> names(Enum<?>[] words) {
		return Arrays.stream(words).map(Enum::name).toList();
	}

}
