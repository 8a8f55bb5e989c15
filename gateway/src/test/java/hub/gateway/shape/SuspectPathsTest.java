package hub.gateway.shape;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuspectPathsTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/v1/boats", "/v1/boats/", "/v1/boats/a.b", "/.well-known/openid-configuration",
			"/v1/boats/a%20b", "/v1/boats/%C3%A9", "/v1/boats/a-b_c~d", "/v1/boats/a:b@c", "/docs/swagger-ui.css",
			"/v1/boats/x=1,y" })
	void plainPathsAreNot(String path) {
		assertThat(SuspectPaths.isSuspect(path)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v1/boats", "*", "http://other/v1", "//", "/a//b", "/a/../b", "/a/..", "/..", "/a/./b",
			"/a/.", "/a..b", "/a;b", "/a\\b", "/a%2Fb", "/a%2fb", "/a%5cb", "/a%5Cb", "/a%2eb", "/a%2E%2E/b", "/a%3bb",
			"/a%25b", "/a%00", "/a%1f", "/a%7F", "/a%", "/a%2", "/a%g0", "/a\tb", "/a b", "/é" })
	void whatServersReadDifferentlyIs(String path) {
		assertThat(SuspectPaths.isSuspect(path)).isTrue();
	}

}
