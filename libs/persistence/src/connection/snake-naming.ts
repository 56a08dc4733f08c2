// Names columns as the schema does: `organisationId` in a row class is `organisation_id` in its table.
import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
