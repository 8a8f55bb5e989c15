package hub.store.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on the loopback address. Each request runs in a virtual thread of its own, so
 * that many writers can wait for one commit.
 */
public final class CommandServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(CommandServer.class);

	private static final int CLOSING_SECONDS = 5;

	private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("store-io", true),
			NioIoHandler.newFactory());

	private final ExecutorService commands = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-command-", 0).factory());

	private final ChannelGroup connections = new DefaultChannelGroup(loops.next());

	private final Channel listener;

	/**
	 * Begins to listen.
	 * @param port 0 for a free one
	 */
	public CommandServer(StoreBackend backend, int port) {
		ServerBootstrap bootstrap = new ServerBootstrap().group(loops)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_BACKLOG, 1024)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new ChannelInitializer<SocketChannel>() {
				@Override
				protected void initChannel(SocketChannel channel) {
					channel.pipeline()
						.addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(),
								new MongoWireProtocolHandler(), new CommandHandler(backend));
				}
			});
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
			this.listener = bootstrap.bind(address).syncUninterruptibly().channel();
		}
		catch (RuntimeException ex) {
			loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
			commands.shutdown();
			throw ex;
		}
	}

	public int port() {
		return ((InetSocketAddress) listener.localAddress()).getPort();
	}

	/** Lets no one in any more and waits for the commands that run. */
	@Override
	public void close() {
		listener.close().syncUninterruptibly();
		commands.shutdown();
		try {
			if (!commands.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
				commands.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		connections.close().syncUninterruptibly();
		loops.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
	}

	private final class CommandHandler extends MongoDatabaseHandler {

		private final StoreBackend backend;

		private CommandHandler(StoreBackend backend) {
			super(backend, connections);
			this.backend = backend;
		}

		// the library would log every connection

		@Override
		public void channelActive(ChannelHandlerContext context) {
			connections.add(context.channel());
		}

		@Override
		public void channelInactive(ChannelHandlerContext context) {
			backend.handleClose(context.channel());
		}

		@Override
		public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
			if (cause instanceof IOException) {
				log.debug("A client went away", cause);
			}
			else {
				log.error("A request could not be read; its connection is closed", cause);
			}
			context.close();
		}

		@Override
		protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
			commands.execute(() -> {
				try {
					super.channelRead0(context, request);
				}
				catch (RuntimeException ex) {
					exceptionCaught(context, ex);
				}
			});
		}

	}

}
