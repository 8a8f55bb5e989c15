package hub.expertise.category.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.expertise.category.CategoryName;
import hub.expertise.category.TicketCategory;
import hub.expertise.category.TicketPriority;
import hub.expertise.category.TicketRoute;

/**
 * A ticket category as it is stored.
 */
public record TicketCategoryDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String slug,
		NamePart name, List<String> defaultSkills, String defaultPriority, String route) {

	/** Its names by language. */
	public record NamePart(String en, @Nullable String fr, @Nullable String de) {

	}

	static TicketCategoryDocument of(TicketCategory category) {
		CategoryName name = category.name();
		return new TicketCategoryDocument(category.id(), category.version(), category.createdAt(), category.updatedAt(),
				category.slug(), new NamePart(name.en(), name.fr(), name.de()), category.defaultSkills(),
				category.defaultPriority().name(), category.route().name());
	}

	TicketCategory toDomain() {
		return new TicketCategory(this.id, this.version, this.createdAt, this.updatedAt, this.slug,
				new CategoryName(this.name.en(), this.name.fr(), this.name.de()), this.defaultSkills,
				TicketPriority.valueOf(this.defaultPriority), TicketRoute.valueOf(this.route));
	}

}
