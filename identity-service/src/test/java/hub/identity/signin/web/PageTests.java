package hub.identity.signin.web;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PageTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "fr | fr", "fr-CA,en | fr", "en-GB | en", "de,fr;q=0.5 | fr", "ja | en", "*** | en" })
	void chooseTheReadersLanguage(String wanted, String shown) throws IOException {
		this.request.addHeader("Accept-Language", wanted);

		Page.of("logout", this.request).send(this.response, 200);

		assertThat(this.response.getContentAsString()).contains("<html lang=\"" + shown + "\">");
		assertThat(this.response.getHeader("Vary")).isEqualTo("Accept-Language");
	}

	@Test
	void escapeEveryValue() throws IOException {
		Page.of("signed-in", this.request).with("name", "<script>\"'&").send(this.response, 200);

		assertThat(this.response.getContentAsString()).doesNotContain("<script>")
			.contains("&lt;script&gt;&quot;&#39;&amp;");
	}

	@Test
	void doNotFillWhatAValueSays() throws IOException {
		Page.of("signed-in", this.request)
			.with("csrf", "the-form-token")
			.with("name", "{{csrf}} $1 \\")
			.send(this.response, 200);

		assertThat(this.response.getContentAsString()).contains("<strong>{{csrf}} $1 \\</strong>");
	}

	@Test
	void letTheFormLeadOnlyWhereItMay() throws IOException {
		Page.of("login", this.request).leadingTo(List.of("https://portal.example")).send(this.response, 200);

		assertThat(this.response.getHeader("Content-Security-Policy"))
			.contains("form-action 'self' https://portal.example;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "login", "login-form", "login-upstream", "login-nothing", "signed-in", "logout", "consent",
			"consent-scope", "consent-code", "device", "device-done", "error" })
	void haveNoPlaceLeftUnfilledAndNoScript(String template) throws IOException {
		Page.of(template, this.request).send(this.response, 200);

		assertThat(this.response.getContentAsString()).doesNotContain("{{", "<script", " style=", " onclick")
			.contains("<title>", "<main>");
	}

	@Test
	void sayWhenATemplateIsMissing() {
		assertThatIllegalStateException().isThrownBy(() -> Page.of("nothing-of-ours", this.request).render());
	}

}
