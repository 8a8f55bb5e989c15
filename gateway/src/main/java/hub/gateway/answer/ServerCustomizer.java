package hub.gateway.answer;

import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Makes Tomcat say nothing in its own words, and leaves strange paths to our own filter,
 * which refuses them as a problem.
 */
final class ServerCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/**
	 * Ours are 16 KiB and 64 fields; what is beyond that but below this gets a precise
	 * answer.
	 */
	private static final int MAX_HEADER_BYTES = 64 * 1024;

	private static final int MAX_HEADER_FIELDS = 256;

	private final ProblemReportValve reports;

	ServerCustomizer(ProblemReportValve reports) {
		this.reports = reports;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling("passthrough");
			connector.setEncodedReverseSolidusHandling("passthrough");
			connector.setXpoweredBy(false);
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				http.setMaxHttpRequestHeaderSize(MAX_HEADER_BYTES);
				http.setMaxHeaderCount(MAX_HEADER_FIELDS);
			}
		});
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				for (Valve valve : host.getPipeline().getValves()) {
					if (valve instanceof ErrorReportValve) {
						host.getPipeline().removeValve(valve);
					}
				}
				host.setErrorReportValveClass("");
				host.getPipeline().addValve(this.reports);
				host.getPipeline().addValve(new FramingValve());
			}
		});
	}

}
