package hub.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Notes that belong to organisations: the least that uses every part of the platform.
 */
@SpringBootApplication
public class SampleServer {

}
