package hub.gateway.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.platform.problem.ProblemRenderer;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.Texts;

/**
 * Puts together what all answers have in common.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerProperties.class)
class AnswerConfiguration {

	private static final String VERSION = "/hub/gateway/contract/version.txt";

	@Bean
	Texts texts() {
		return new Texts(List.of("hub/gateway/texts"));
	}

	@Bean
	ProblemRenderer problemRenderer(Texts texts) {
		return new ProblemRenderer(texts);
	}

	@Bean
	ProblemWriter problemWriter(ProblemRenderer renderer, AnswerProperties settings) {
		return new ProblemWriter(renderer, settings.publicAddress().toString());
	}

	@Bean
	RequestMetrics requestMetrics(ObjectProvider<MeterRegistry> registry) {
		return new RequestMetrics(registry.getIfAvailable());
	}

	@Bean
	FilterRegistrationBean<AnswerFilter> answerFilter(ProblemWriter problems, RequestMetrics metrics,
			RefusalListener refusals) {
		return FilterPlace.ANSWER.register(new AnswerFilter(problems, metrics, refusals, apiVersion()));
	}

	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(AnswerProperties settings) {
		return FilterPlace.CORS.register(new CorsFilter(settings.corsOrigins()));
	}

	@Bean
	ServerCustomizer serverCustomizer(ProblemWriter problems) {
		return new ServerCustomizer(new ProblemReportValve(problems, apiVersion()));
	}

	private static String apiVersion() {
		try (InputStream version = AnswerConfiguration.class.getResourceAsStream(VERSION)) {
			if (version == null) {
				throw new IllegalStateException(VERSION + " is missing: build the gateway with Maven");
			}
			return new String(version.readAllBytes(), StandardCharsets.UTF_8).trim();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
