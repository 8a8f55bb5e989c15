package hub.standalone.signin;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PkceTests {

	@Test
	void makesTheChallengeOfTheStandardsExample() {
		assertThat(Pkce.challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
			.isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
	}

	@Test
	void neverRepeatsAVerifier() {
		assertThat(Pkce.fresh().verifier()).hasSize(43).isNotEqualTo(Pkce.fresh().verifier());
	}

}
