package hub.platform.boot;

import java.util.List;

import hub.platform.problem.ProblemAdvice;
import hub.platform.problem.ProblemRenderer;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Refusals become problems.
 */
@AutoConfiguration
public class ProblemAutoConfiguration {

	@Bean
	Texts refusalTexts(@Value("${hub.problems.bundle:}") List<String> bundles) {
		return new Texts(bundles);
	}

	@Bean
	ProblemRenderer problemRenderer(Texts texts) {
		return new ProblemRenderer(texts);
	}

	@Bean
	ProblemWriter problemWriter(ProblemRenderer renderer, @Value("${hub.security.issuer:}") String publicAddress) {
		return new ProblemWriter(renderer, publicAddress);
	}

	@Bean
	ProblemAdvice problemAdvice(ProblemWriter writer) {
		return new ProblemAdvice(writer);
	}

}
