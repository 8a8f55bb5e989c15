package hub.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

import hub.standalone.data.CannotUseException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTests {

	private final Ports ports = new Ports();

	@Test
	void drawsEachPortOnce() {
		Set<Integer> drawn = new HashSet<>();
		for (int count = 0; count < 50; count++) {
			assertThat(drawn.add(this.ports.draw())).isTrue();
		}
	}

	@Test
	void drawsBelowThePortsOfOutgoingConnections() {
		assertThat(this.ports.draw()).isBetween(20_000, 31_999);
	}

	@Test
	void refusesATakenPortAndNamesAnother() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();

			assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> this.ports.reserve(port))
				.withMessageContaining("Port " + port + " is taken")
				.withMessageContaining("--port " + (port + 1));
		}
	}

	@Test
	void takesAFreePortAsItIs() {
		int free = new Ports().draw();

		assertThat(this.ports.reserve(free)).isEqualTo(free);
	}

}
