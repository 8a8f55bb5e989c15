package hub.training.course;

/**
 * How much one should know before.
 */
public enum CourseLevel {

	BEGINNER, INTERMEDIATE, ADVANCED

}
