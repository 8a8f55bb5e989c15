package hub.standalone.signin;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlFormTests {

	private static HtmlForm form(String html) {
		return HtmlForm.first(html).orElseThrow();
	}

	@Test
	void findsWhereToTypeAccountAndPassword() {
		HtmlForm form = form("""
				<form method="post" action="/login?next=a&amp;b">
				<input type="hidden" name="_csrf" value="x&#61;y"/>
				<input name="username" autofocus><input type='password' name='password'>
				<button type="submit">Sign in</button></form>""");

		assertThat(form.action()).isEqualTo("/login?next=a&b");
		assertThat(form.nameField()).hasValue("username");
		assertThat(form.passwordField()).hasValue("password");
		assertThat(form.values()).containsExactly(Map.entry("_csrf", "x=y"));
	}

	@Test
	void ticksEveryScopeOfAConsentPage() {
		HtmlForm form = form("""
				<form method="post">
				<input type="hidden" name="state" value="s">
				<input type="checkbox" name="scope" value="access:read">
				<input type="checkbox" name="scope" value="access:apply">
				<button type="submit" name="consent" value="approve">Allow</button>
				<button type="submit" name="consent" value="deny">Refuse</button></form>""");

		assertThat(form.passwordField()).isEmpty();
		assertThat(form.values()).containsEntry("scope", "access:read\naccess:apply")
			.containsEntry("consent", "approve");
	}

	@Test
	void seesThatAPageHasNoForm() {
		assertThat(HtmlForm.first("<p>Something went wrong</p>")).isEmpty();
	}

}
