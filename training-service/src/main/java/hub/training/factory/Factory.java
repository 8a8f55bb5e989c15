package hub.training.factory;

/**
 * An AI Factory: what it is called and whose public holidays it keeps.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Factory(FactoryId id, String slug, String name, String country) {

}
