package hub.platform.boot;

import java.time.InstantSource;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import hub.platform.audit.AuditTrail;
import hub.platform.audit.DeniedAccessFilter;
import hub.platform.caller.Callers;
import hub.platform.idempotency.IdempotencyFilter;
import hub.platform.idempotency.IdempotencyInterceptor;
import hub.platform.idempotency.IdempotencyKeys;
import hub.platform.idempotency.Operations;
import hub.platform.outbox.EventSink;
import hub.platform.outbox.LogEventSink;
import hub.platform.outbox.OutboxRelay;
import hub.platform.store.Changes;
import hub.platform.driver.Documents;
import hub.platform.store.References;
import hub.platform.driver.StoreProperties;
import hub.platform.store.VersionedCollections;
import hub.platform.time.DomainClock;
import hub.platform.web.WebProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The document store and what rests on it. A process without
 * {@code hub.mongodb.database}, such as the front door, has none of it.
 */
@AutoConfiguration(after = { WebAutoConfiguration.class, TimeAutoConfiguration.class })
@ConditionalOnProperty("hub.mongodb.database")
@EnableConfigurationProperties(StoreProperties.class)
public class StoreAutoConfiguration {

	/** Order of the idempotency filter: behind the body filter, which it needs. */
	public static final int IDEMPOTENCY_FILTER_ORDER = -40;

	/**
	 * Order of the filter that records denied access: innermost, so that the record comes
	 * before the answer.
	 */
	public static final int DENIED_ACCESS_FILTER_ORDER = -30;

	@Bean
	MongoClient mongoClient(StoreProperties settings) {
		return MongoClients.create(Documents.settings(settings));
	}

	@Bean
	MongoDatabase mongoDatabase(MongoClient client, StoreProperties settings) {
		return client.getDatabase(settings.database());
	}

	@Bean
	@ConditionalOnMissingBean
	EventSink eventSink() {
		return new LogEventSink();
	}

	@Bean
	AuditTrail auditTrail(MongoDatabase database, @Qualifier("realTime") InstantSource realTime) {
		return new AuditTrail(database, realTime);
	}

	@Bean
	FilterRegistrationBean<DeniedAccessFilter> deniedAccessFilter(AuditTrail audit, Callers callers) {
		return WebAutoConfiguration.registered(new DeniedAccessFilter(audit, callers), DENIED_ACCESS_FILTER_ORDER);
	}

	@Bean
	OutboxRelay outboxRelay(MongoDatabase database, EventSink sink, AuditTrail audit,
			@Qualifier("realTime") InstantSource realTime) {
		return new OutboxRelay(database, sink, audit, realTime);
	}

	@Bean
	VersionedCollections versionedCollections(MongoDatabase database, OutboxRelay relay) {
		return new VersionedCollections(database, relay);
	}

	@Bean
	References references(MongoDatabase database, DomainClock clock) {
		return new References(database, clock);
	}

	@Bean
	Changes changes(Callers callers, Operations operations, DomainClock clock,
			@Qualifier("realTime") InstantSource realTime) {
		return new Changes(callers, operations, clock, realTime);
	}

	@Bean
	IdempotencyKeys idempotencyKeys(MongoDatabase database, @Qualifier("realTime") InstantSource realTime) {
		return new IdempotencyKeys(database, realTime);
	}

	@Bean
	IdempotencyInterceptor idempotencyInterceptor(IdempotencyKeys keys, Callers callers) {
		return new IdempotencyInterceptor(keys, callers);
	}

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyKeys keys, WebProperties settings) {
		return WebAutoConfiguration.registered(new IdempotencyFilter(keys, settings), IDEMPOTENCY_FILTER_ORDER);
	}

}
