using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LayersAndContainedRoutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContainedContentItemId",
                table: "AutorouteIndex",
                type: "character varying(26)",
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "LayerIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Layer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Zone = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<double>(type: "double precision", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LayerIndex", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AutorouteIndex_ContainedContentItemId",
                table: "AutorouteIndex",
                column: "ContainedContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_LayerIndex_ContentItemId",
                table: "LayerIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_LayerIndex_Published",
                table: "LayerIndex",
                column: "Published");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LayerIndex");

            migrationBuilder.DropIndex(
                name: "IX_AutorouteIndex_ContainedContentItemId",
                table: "AutorouteIndex");

            migrationBuilder.DropColumn(
                name: "ContainedContentItemId",
                table: "AutorouteIndex");
        }
    }
}
