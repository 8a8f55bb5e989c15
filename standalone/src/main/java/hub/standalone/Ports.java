package hub.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

import hub.standalone.data.CannotUseException;

/**
 * Ports of this machine. The inner ones are drawn below the range from which systems take
 * ports for outgoing connections, so that nobody gets them between drawing and binding.
 */
final class Ports {

	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private static final int MOST_TRIES = 1_000;

	private final Set<Integer> drawn = new HashSet<>();

	/** A free port that was not drawn before. */
	int draw() {
		RandomGenerator random = RandomGenerator.getDefault();
		for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
			int port = random.nextInt(LOWEST, HIGHEST);
			if (this.drawn.add(port) && isFree(port)) {
				return port;
			}
		}
		throw new CannotUseException("No free port between " + LOWEST + " and " + HIGHEST
				+ " was found: end some programs that listen there.");
	}

	/** The port the hub is reached at: the one wanted, or a free one for 0. */
	int reserve(int wanted) {
		if (wanted == 0) {
			return draw();
		}
		if (!isFree(wanted)) {
			throw new CannotUseException("Port " + wanted
					+ " is taken by another program: stop that program or choose another port, for example --port "
					+ ((wanted < 65_535) ? wanted + 1 : 8080) + ".");
		}
		this.drawn.add(wanted);
		return wanted;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
