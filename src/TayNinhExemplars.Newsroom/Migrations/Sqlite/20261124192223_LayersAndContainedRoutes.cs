using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "LayerIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Layer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<double>(type: "REAL", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
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
