package hub.standalone;

import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.platform.boot.HubService;
import hub.platform.time.DomainClock;
import hub.platform.time.DueWorkRunner;
import hub.standalone.data.CannotUseException;
import hub.standalone.demo.DemoClock;
import hub.standalone.demo.DemoClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the modules side by side, each in a context of its own, all with the same clock.
 */
final class ModuleStarter {

	private static final Logger logger = LoggerFactory.getLogger(ModuleStarter.class);

	private final ModuleSettings settings;

	private final DemoClock clock;

	ModuleStarter(ModuleSettings settings, DemoClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Starts all modules and returns when each of them answers.
	 * @param parts receives what was started, the gateway on top
	 * @throws CannotUseException for the first module that did not start
	 */
	void start(Deque<AutoCloseable> parts) {
		Map<HubModule, Future<ConfigurableApplicationContext>> starting = new EnumMap<>(HubModule.class);
		try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			for (HubModule module : HubModule.values()) {
				starting.put(module, workers.submit(() -> start(module)));
			}
		}
		CannotUseException failure = null;
		for (Map.Entry<HubModule, Future<ConfigurableApplicationContext>> entry : starting.entrySet()) {
			CannotUseException refused = take(entry.getKey(), entry.getValue(), parts);
			failure = (failure != null) ? failure : refused;
		}
		if (failure != null) {
			throw failure;
		}
	}

	private @Nullable CannotUseException take(HubModule module, Future<ConfigurableApplicationContext> started,
			Deque<AutoCloseable> parts) {
		try {
			ConfigurableApplicationContext context = started.get();
			parts.push(context);
			context.getBeansOfType(DueWorkRunner.class).values().forEach(this.clock::add);
			return null;
		}
		catch (ExecutionException ex) {
			logger.error("{} did not start", module.configName(), ex.getCause());
			return StartFailure.of(module, Objects.requireNonNullElse(ex.getCause(), ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return StartFailure.of(module, ex);
		}
	}

	private ConfigurableApplicationContext start(HubModule module) {
		SpringApplicationBuilder application = HubService.builder(module.mainClass(), module.configName())
			.registerShutdownHook(false)
			.initializers((context) -> shareClock((GenericApplicationContext) context));
		if (module == HubModule.IDENTITY) {
			application.sources(DemoClockConfiguration.class);
		}
		return application.run(this.settings.argumentsOf(module));
	}

	private void shareClock(GenericApplicationContext context) {
		context.registerBean("domainClock", DomainClock.class, this.clock::domainTime,
				(definition) -> definition.setPrimary(true));
		context.registerBean("demoClock", DemoClock.class, () -> this.clock);
	}

}
