package hub.standalone.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./hub token}: prints an access token and nothing else, one line for each
 * account. The password comes in the environment, where other people's process lists do
 * not show it.
 */
public final class TokenMain {

	/** A few at a time: the hub hashes every password slowly on purpose. */
	private static final int AT_ONCE = 4;

	private TokenMain() {
	}

	/**
	 * Signs in.
	 * @param args the hub's address, the scopes wanted (empty for all) and the accounts
	 */
	public static void main(String[] args) throws InterruptedException {
		URI hub = URI.create(args[0]);
		String password = System.getenv().getOrDefault("HUB_ACCOUNT_PASSWORD", "");
		List<String> accounts = Arrays.asList(args).subList(2, args.length);
		List<Future<String>> tokens = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(AT_ONCE, accounts.size()))) {
			accounts.forEach((account) -> tokens.add(workers.submit(() -> token(hub, account, password, args[1]))));
		}
		try {
			for (Future<String> token : tokens) {
				System.out.println(token.get());
			}
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			System.err.println(
					(cause instanceof SignInFailedException) ? cause.getMessage() : "The sign-in failed: " + cause);
			System.exit(1);
		}
	}

	private static String token(URI hub, String account, String password, String scope) {
		try (SignIn signIn = new SignIn(hub)) {
			return signIn.token(account, password, scope.isEmpty() ? signIn.allScopes() : scope);
		}
	}

}
