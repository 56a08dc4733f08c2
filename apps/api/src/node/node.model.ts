// Relay's Node: whatever has an id of its own among all objects.
import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'An object with an id of its own among all objects.' })
export abstract class Node {
  @Field(() => ID) id!: string;
}
