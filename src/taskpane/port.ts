/** The port stands in the domain, where hosts may import it without knowing the pane. */
export * from '../domain/port';
